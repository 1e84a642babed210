/*
 * Boxes of rows, such as the commitments of a compact: one for each entry of the data, and more where data-add allows it.
 */
import { message } from '../messages.js';
import { button, paragraph } from './elements.js';
import { CONTROLS, isShown, read } from './fields.js';
import { isLong, searchField } from './long-lists.js';

/** @param fill what fills a row from its entry */
export function drawRows(box, entries, fill) {
  const template = box.querySelector('template');
  const rows = document.createElement('div');
  const add = (entry = {}) => {
    const row = paragraph('desk-row', 'div');
    row.append(template.content.cloneNode(true));
    makeUnique(row, `${box.dataset.collectFile}-${rows.childElementCount + 1}`);
    if (entry.id !== undefined) {
      row.dataset.id = entry.id;
    }
    rows.append(row);
    fill(row, entry);
    return row;
  };
  box.append(rows);
  entries.forEach(add);
  if (isLong(entries)) {
    const bar = paragraph('desk-choices-bar', 'div');
    bar.append(searchField(() => [...rows.children]));
    rows.before(bar);
    rows.classList.add('desk-scroll');
  }
  if (box.dataset.add) {
    box.append(button('btn-default', box.dataset.add, () => {
      const row = add();
      row.dataset.added = 'true';
      row.append(button('btn-link', message('script.row.remove'), () => row.remove()));
      row.querySelector(CONTROLS)?.focus();
    }));
  }
}

/** The rows in which something was entered. */
export function rowsOf(box) {
  return [...box.querySelectorAll('.desk-row')].map(row => {
    const fields = [...row.querySelectorAll('[data-field]')].filter(isShown);
    return { id: row.dataset.id, entry: Object.fromEntries(fields.map(field => [field.dataset.field, read(field)])) };
  }).filter(({ entry }) => Object.values(entry).some(value => value !== '' && value !== false))
    .map(({ id, entry }) => id === undefined ? entry : { id, ...entry });
}

/** Ids and what refers to them are made different for each copy of a template. */
function makeUnique(row, suffix) {
  for (const attribute of ['id', 'for']) {
    row.querySelectorAll(`[${attribute}]`).forEach(element => element.setAttribute(attribute, `${element.getAttribute(attribute)}-${suffix}`));
  }
}
