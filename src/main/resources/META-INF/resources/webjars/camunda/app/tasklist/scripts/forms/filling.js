/*
 * Fills a form, or a row of it, from the briefing's data: texts, choices, bounds, first values.
 */
import { drawChoices } from './choices.js';
import { write } from './fields.js';
import { drawRows } from './rows.js';

/** @param scopes where keys are looked up, one after the other: the row's entry, the form's data */
export function fill(part, scopes) {
  const row = part.closest('.desk-row');
  const own = selector => [...part.querySelectorAll(selector)].filter(element => element.parentElement.closest('.desk-row') === row);
  // The browser would cut a text that is pasted without a word; one that is too long is complained of instead.
  part.querySelectorAll('[maxlength]').forEach(field => {
    field.dataset.longest = field.getAttribute('maxlength');
    field.removeAttribute('maxlength');
  });
  own('[data-collect-file]').forEach(box => drawRows(box, lookUp(box.dataset.each, scopes) || [], (one, entry) => fill(one, [entry, ...scopes])));
  for (const element of own('[data-text]')) {
    element.textContent = lookUp(element.dataset.text, scopes) ?? element.textContent;
  }
  for (const element of own('[data-link]')) {
    element.href = lookUp(element.dataset.link, scopes) ?? '';
    element.target = '_blank';
  }
  own('[data-options]').forEach(element => drawChoices(element, lookUp(element.dataset.options, scopes) || []));
  for (const bound of ['min', 'max']) {
    for (const element of own(`[data-${bound}]`)) {
      const value = lookUp(element.dataset[bound], scopes);
      if (value !== undefined) {
        element.setAttribute(bound, value);
      }
    }
  }
  for (const element of own('[data-prefill]')) {
    const value = lookUp(element.dataset.prefill, scopes);
    if (value !== undefined && value !== null) {
      write(element, value);
    }
  }
}

/** The value of a key such as "check.title" in the first scope that has it. */
export function lookUp(key, scopes) {
  if (!key) {
    return undefined;
  }
  return scopes.map(scope => key.split('.').reduce((part, name) => part?.[name], scope)).find(value => value !== undefined);
}
