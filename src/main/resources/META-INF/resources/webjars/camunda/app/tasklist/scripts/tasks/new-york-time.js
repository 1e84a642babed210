/*
 * Days and times are New York's, wherever this computer stands, and say so (dateFormat in config.js).
 */
const newYork = new Intl.DateTimeFormat('en', { timeZone: 'America/New_York', timeZoneName: 'longOffset' });

/** New York's offset at that moment, such as "-04:00". */
export function offset(date) {
  return newYork.formatToParts(date).find(part => part.type === 'timeZoneName').value.replace('GMT', '');
}

window.angular.module('cam.tasklist.custom').run(['moment', moment => {
  // Within the application a time is also handed on in words without a zone: those are New York's already.
  const isWritten = time => typeof time._i === 'string' && time._tzm === undefined;
  moment.updateOffset = time => time.isLocal() && time.utcOffset(offset(time.toDate()), isWritten(time));
}]).decorator('dateFilter', ['$delegate', filter => (time, format, zone) => filter(time, format, zone || Date.parse(time) && offset(new Date(time)))]);
