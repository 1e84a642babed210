/*
 * What was typed and not sent is kept in the browser's tab, and is back when the form is opened again. Fields are kept in their order; files,
 * and rows added by hand, are not.
 */
import { message } from '../messages.js';
import { button, paragraph } from './elements.js';
import { CONTROLS } from './fields.js';
import { isSearch } from './long-lists.js';

export function keep(root, key) {
  try {
    sessionStorage.setItem(key, JSON.stringify(held(keepable(root))));
  } catch (full) {
    // Then it is not kept.
  }
}

/**
 * Whoever opens the form once more sees at once that it is not empty, and may have it so.
 *
 * @param place where that is said
 * @param changed called when it is empty again
 */
export function restore(root, key, place, changed) {
  const before = kept(key);
  const fields = keepable(root);
  const fresh = held(fields);
  if (before?.length !== fields.length || JSON.stringify(before) === JSON.stringify(fresh)) {
    return;
  }
  hold(fields, before);
  const notice = paragraph('alert alert-info');
  notice.append(`${message('script.draft.whatYouEnteredIsBack')} `, button('btn-default', message('script.draft.beginAnew'), () => {
    hold(fields, fresh);
    notice.remove();
    changed();
    forget(key);
  }));
  place.append(notice);
}

export function forget(key) {
  try {
    sessionStorage.removeItem(key);
  } catch (closed) {
    // Nothing was kept then.
  }
}

function kept(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch (unreadable) {
    forget(key);
    return null;
  }
}

function keepable(root) {
  return [...root.querySelectorAll(CONTROLS)]
    .filter(field => !['file', 'hidden'].includes(field.type) && !isSearch(field) && !field.closest('[data-added]'));
}

function held(fields) {
  return fields.map(field => ['checkbox', 'radio'].includes(field.type) ? field.checked : field.value);
}

function hold(fields, values) {
  fields.forEach((field, i) => {
    field[typeof values[i] === 'boolean' ? 'checked' : 'value'] = values[i];
  });
}
