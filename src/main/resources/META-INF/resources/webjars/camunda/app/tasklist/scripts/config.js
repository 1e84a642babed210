/* Tasklist as the desk uses it. desk.js is the script of the forms; its head comment is the reference for whoever writes one. */
// On a slow line or a busy machine the parts of the application may take longer than the seven seconds it would wait.
window.require.config({ waitSeconds: 120 });

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Compact Desk'
  },
  customScripts: ['scripts/session', 'scripts/desk'],
  dateFormat: {
    monthName: 'MMMM',
    day: 'D',
    abbr: 'D MMM YYYY HH:mm [New York]',
    normal: 'D MMMM YYYY, HH:mm [New York]',
    long: 'dddd, D MMMM YYYY, HH:mm [New York]',
    short: 'D MMMM YYYY'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
