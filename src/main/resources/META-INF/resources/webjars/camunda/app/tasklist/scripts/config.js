/* Tasklist as the desk uses it. How its forms are written stands in forms/forms.js. */
import { message } from './messages.js';
import { sharedConfig } from './shared-config.js';

export default {
  ...sharedConfig('Tasklist', message('script.time.newYork')),
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: message('script.shortcut.claimsTheTask') },
    focusFilter: { key: 'ctrl+shift+f', description: message('script.shortcut.goesToTheFirstFilter') },
    focusList: { key: 'ctrl+alt+l', description: message('script.shortcut.goesToTheFirstTask') },
    focusForm: { key: 'ctrl+alt+f', description: message('script.shortcut.goesToTheFirstField') },
    startProcess: { key: 'ctrl+alt+p', description: message('script.shortcut.opensTheStartList') }
  }
};
