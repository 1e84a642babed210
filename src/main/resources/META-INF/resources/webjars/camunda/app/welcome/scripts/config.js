// On a slow line or a busy machine the parts of the application may take longer than the seven seconds it would wait.
window.require.config({ waitSeconds: 120 });

export default {
  app: {
    name: 'Welcome',
    vendor: 'Compact Desk'
  },
  customScripts: ['../tasklist/scripts/session'],
  dateFormat: {
    monthName: 'MMMM',
    day: 'D',
    abbr: 'D MMM YYYY HH:mm',
    normal: 'D MMMM YYYY, HH:mm',
    long: 'dddd, D MMMM YYYY, HH:mm',
    short: 'D MMMM YYYY'
  },
  locales: {
    availableLocales: ['en'],
    fallbackLocale: 'en'
  },
  links: [],
  disableWelcomeMessage: true
};
