/*
 * What is wrong with a field, in words.
 */
import { message } from '../messages.js';
import { clearAll, complainAt } from './complaints.js';
import { asDay } from './dates.js';
import { FIELDS, isShown, nameOf, read } from './fields.js';
import { fileProblem } from './files.js';
import { isSearch } from './long-lists.js';
import { rowsOf } from './rows.js';

/** What a String variable holds. */
const STRING_LIMIT = 4000;

/** Complains at every field that is not in order. @return these fields */
export function checkAll(root) {
  clearAll(root);
  const complaints = [...root.querySelectorAll(FIELDS)].filter(field => isShown(field) && !isSearch(field))
    .map(field => ({ field, problem: problemOf(field, root) })).filter(({ problem }) => problem);
  complaints.forEach(({ field, problem }) => complainAt(field, problem));
  return complaints.map(({ field }) => field);
}

/** Nothing if the field is in order. */
export function problemOf(field, root) {
  if (field.matches('[data-collect]')) {
    return field.hasAttribute('required') && !read(field) ? message('script.fault.tickAtLeastOne') : null;
  }
  if (field.matches('[data-collect-file]')) {
    return field.hasAttribute('required') && rowsOf(field).length === 0 ? message('script.fault.fillInAtLeastOne') : null;
  }
  if (field.type === 'radio') {
    return radioProblem(field, root);
  }
  if (field.type === 'checkbox') {
    return field.required && !field.checked ? message('script.fault.pleaseConfirmThis') : null;
  }
  if (field.type === 'file') {
    return field.required && !field.files.length ? message('script.fault.chooseAFile') : fileProblem(field);
  }
  return textProblem(field);
}

/** One complaint for the group, at its first button. */
function radioProblem(field, root) {
  const group = [...root.querySelectorAll('input[type=radio]')].filter(other => nameOf(other) === nameOf(field) && isShown(other));
  return group[0] === field && group.some(other => other.required) && !group.some(other => other.checked)
    ? message('script.fault.chooseOneOfThese') : null;
}

function textProblem(field) {
  const value = field.value.trim();
  const { validity } = field;
  const isDate = field.type === 'date';
  if (validity.badInput) {
    return message(isDate ? 'script.fault.isNoDate' : 'script.fault.isNoNumber');
  }
  if (!value) {
    return field.required ? whatIsMissing(field) : null;
  }
  const least = Number(field.getAttribute('minlength')) || 0;
  const most = Number(field.dataset.longest) || (field.dataset.file ? Infinity : STRING_LIMIT);
  if (value.length < least) {
    return message('script.fault.tooFewCharacters', inWords(least), inWords(value.length));
  }
  if (value.length > most) {
    return message('script.fault.tooManyCharacters', inWords(most), inWords(value.length));
  }
  if (validity.rangeUnderflow) {
    return isDate ? message('script.fault.notBefore', asDay(field.min)) : message('script.fault.atLeast', field.min);
  }
  if (validity.rangeOverflow) {
    return isDate ? message('script.fault.notAfter', asDay(field.max)) : message('script.fault.atMost', field.max);
  }
  if (validity.stepMismatch) {
    return message('script.fault.aWholeNumberPlease');
  }
  return validity.typeMismatch ? message('script.fault.isNoMailAddress') : null;
}

function whatIsMissing(field) {
  if (field.tagName === 'SELECT') {
    return message('script.fault.chooseOne');
  }
  return message(field.type === 'date' ? 'script.fault.chooseADate' : 'script.fault.fillThisIn');
}

/** "4,000" */
function inWords(number) {
  return number.toLocaleString('en');
}
