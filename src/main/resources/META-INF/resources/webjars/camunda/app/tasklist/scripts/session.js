/*
 * For all of Camunda's web applications.
 */
const base = document.querySelector('base');
const appRoot = base.getAttribute('app-root');
const app = base.getAttribute('app-name');

/* Whoever has signed out, or was signed out by time, is led to our own sign-in page; the applications' own opens no session with us. */
function leaveWhenSignedOut() {
  if (location.hash.startsWith('#/login')) {
    location.replace(`${appRoot.replace(/\/camunda$/, '')}/sign-in?signed-out`);
  }
}
window.addEventListener('hashchange', leaveWhenSignedOut);
leaveWhenSignedOut();

/* Tasks are listed by due date unless somebody chose otherwise; the application would ignore a filter's own order. */
if (app === 'tasklist') {
  const byDueDate = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);
  window.angular.module('cam.tasklist.custom').run(['$rootScope', '$location', ($rootScope, $location) => {
    const order = () => {
      if (['', '/'].includes($location.path()) && !$location.search().sorting) {
        $location.search('sorting', byDueDate).replace();
      }
    };
    $rootScope.$on('$locationChangeSuccess', order);
    order();
  }]);
}

/* "Due in three days" goes by the desk's clock, not by this computer's, also on a page that stays open for days. */
if (app === 'tasklist') {
  const asked = Date.now();
  const { now } = await read(`${appRoot.replace(/\/camunda$/, '')}/forms/now`) || {};
  const ahead = now ? now - asked : 0;
  window.angular.module('cam.tasklist.custom').run(['moment', moment => { moment.now = () => Date.now() + ahead; }]);
}

/* Days and times are New York's, wherever this computer stands, and say so (dateFormat in config.js). */
if (app === 'tasklist') {
  const newYork = new Intl.DateTimeFormat('en', { timeZone: 'America/New_York', timeZoneName: 'longOffset' });
  const offset = date => newYork.formatToParts(date).find(part => part.type === 'timeZoneName').value.replace('GMT', '');
  window.angular.module('cam.tasklist.custom').run(['moment', moment => {
    // Within the application a time is also handed on in words without a zone: those are New York's already.
    const isWritten = time => typeof time._i === 'string' && time._tzm === undefined;
    moment.updateOffset = time => time.isLocal() && time.utcOffset(offset(time.toDate()), isWritten(time));
  }]).decorator('dateFilter', ['$delegate', filter => (time, format, zone) => filter(time, format, zone || Date.parse(time) && offset(new Date(time)))]);
}

/* The words have to be there before the application is drawn, or it shows their keys; it looks for them where it keeps them. */
const words = `${appRoot}/app/${app}/locales/`;
const place = `${words}_locales_data_en_${window.bust}`;
const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
if (!kept[place]) {
  const answer = await read(`${words}en.json?bust=${window.bust}`);
  if (answer) {
    kept[place] = JSON.stringify(answer);
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
}

/* The application is drawn with what could not be had left out, rather than not at all. */
async function read(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : null;
  } catch (unreachable) {
    return null;
  }
}
