/*
 * What is shown and what is required as the answers stand (data-when, data-required-when).
 */
import { sayWhatEmptyMeans } from './choices.js';
import { valueIn } from './fields.js';
import { lookUp } from './filling.js';

export function showWhatApplies(root, data) {
  for (const part of root.querySelectorAll('[data-when]')) {
    part.hidden = !applies(part.dataset.when, root, data);
  }
  for (const field of root.querySelectorAll('[data-required-when]')) {
    field.required = applies(field.dataset.requiredWhen, root, data);
    sayWhatEmptyMeans(field);
  }
}

/** @param condition such as "clearance=SENT_BACK,ABANDONED", "meetingName", "!meetingName" or "data.letter=true" */
export function applies(condition, root, data) {
  const [, not, name, , values] = /^(!?)([\w.-]+)(=(.*))?$/.exec(condition.trim());
  const value = name.startsWith('data.') ? lookUp(name.slice('data.'.length), [data]) : valueIn(root, name);
  const holds = values === undefined ? Boolean(value) && value !== 'false' : values.split(',').map(one => one.trim()).includes(String(value));
  return not ? !holds : holds;
}
