/*
 * What the configuration of all of Camunda's web applications has in common. It names one script only: several would load side by side.
 */
import { message } from './messages.js';

// On a slow line or a busy machine the parts of the application may take longer than the seven seconds it would wait.
window.require.config({ waitSeconds: 120 });

/**
 * @param name of the application
 * @param zone that stands behind times, where they are not this computer's
 */
export function sharedConfig(name, zone) {
  const time = format => zone ? `${format} [${zone}]` : format;
  return {
    app: { name, vendor: message('script.application.compactDesk') },
    customScripts: ['../tasklist/scripts/desk'],
    dateFormat: {
      monthName: 'MMMM',
      day: 'D',
      abbr: time('D MMM YYYY HH:mm'),
      normal: time('D MMMM YYYY, HH:mm'),
      long: time('dddd, D MMMM YYYY, HH:mm'),
      short: 'D MMMM YYYY'
    },
    locales: { availableLocales: ['en'], fallbackLocale: 'en' },
    disableWelcomeMessage: true
  };
}
