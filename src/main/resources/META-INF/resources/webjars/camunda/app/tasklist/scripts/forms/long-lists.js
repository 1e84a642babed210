/*
 * Long lists, of rows or of choices, get a field to find something in them.
 */
import { message } from '../messages.js';

const LONG = 12;

export function isLong(entries) {
  return entries.length > LONG;
}

/** A field that leaves only those in sight in which the words typed stand. @param entries gives the elements of the list */
export function searchField(entries) {
  const search = document.createElement('input');
  search.type = 'search';
  search.className = 'form-control input-sm';
  search.placeholder = message('script.list.find');
  search.setAttribute('aria-label', message('script.list.findInThisList'));
  search.setAttribute('data-desk-search', '');
  search.addEventListener('input', () => entries().forEach(one =>
    one.classList.toggle('desk-not-found', !one.textContent.toLowerCase().includes(search.value.trim().toLowerCase()))));
  return search;
}

/** It is no field of the form. */
export function isSearch(field) {
  return field.matches('[data-desk-search]');
}

export function isFound(entry) {
  return !entry.classList.contains('desk-not-found');
}
