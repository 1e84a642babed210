/*
 * What the server says when it refuses a form, and which field it means.
 */
import { message } from '../messages.js';
import { FIELDS, isShown, nameOf } from './fields.js';

/** The sentence for a person; where it begins with a label, also that and the rest. */
export function refusalOf(problem) {
  const sentence = plainSentence(problem);
  const [, label, rest] = /^([^:]{2,60}): (.+)$/s.exec(sentence) || [];
  return { sentence, label, rest: rest && rest.charAt(0).toUpperCase() + rest.slice(1) };
}

/** Without what the REST API puts before it, and without what only programmers read. */
function plainSentence(problem) {
  const said = problem?.message || problem?.response?.body?.message || '';
  const sentence = said.replace(/^Cannot (submit task form|submit start form|instantiate process definition|complete task) \S+: /, '').trim();
  if (problem?.status === 401) {
    return message('script.refusal.youHaveBeenSignedOut');
  }
  if (/optimistic|was updated by another transaction/i.test(sentence)) {
    return message('script.refusal.somebodyElseChangedThis');
  }
  if (!sentence || /ENGINE-\d+|Exception|^Unknown error|^\w+(\.\w+)+/.test(sentence)) {
    return message('script.refusal.thisDidNotWork');
  }
  return sentence;
}

/** The shown field with that label, or with that name. */
export function fieldLabelled(root, text) {
  const wanted = text.trim();
  const label = [...root.querySelectorAll('label, legend')].find(element => wording(element) === wanted.toLowerCase() && isShown(element));
  if (!label) {
    return [...root.querySelectorAll(FIELDS)].find(field => nameOf(field) === wanted);
  }
  return (label.htmlFor && root.querySelector(`#${CSS.escape(label.htmlFor)}`)) || label.closest('.form-group, fieldset')?.querySelector(FIELDS);
}

function wording(label) {
  const copy = label.cloneNode(true);
  copy.querySelectorAll('.text-muted, .help-block, small').forEach(part => part.remove());
  return copy.textContent.replace(/\(optional\)|[*:]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
