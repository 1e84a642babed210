/*
 * What a form sends: one variable a field.
 */
import { isShown, nameOf, read } from './fields.js';
import { fileVariable } from './files.js';
import { rowsOf } from './rows.js';

/**
 * @param clears whether what sends nothing is sent empty, so that nothing of an earlier round stays: at a task
 * @param sendChosen makes a variable of a file that somebody has chosen: hands it in, or names it
 */
export async function variablesOf(root, clears, sendChosen) {
  const variables = {};
  const fields = [...root.querySelectorAll('[cam-variable-name], [data-file], [data-collect], [data-collect-file]')];
  for (const field of fields.filter(isShown)) {
    Object.assign(variables, await variablesOfField(field, sendChosen));
  }
  if (clears) {
    for (const name of fields.map(nameOf)) {
      variables[name] ??= { value: null, type: 'Null' };
    }
  }
  return variables;
}

async function variablesOfField(field, sendChosen) {
  const name = nameOf(field);
  const type = field.getAttribute('cam-variable-type') || 'String';
  if (field.matches('[data-collect-file]')) {
    const rows = rowsOf(field);
    return rows.length ? { [name]: await fileVariable(new File([JSON.stringify(rows)], `${name}.json`, { type: 'application/json' })) } : {};
  }
  if (field.type === 'file') {
    const files = await Promise.all([...field.files].map(sendChosen));
    return Object.fromEntries(files.map((file, i) => [i ? name + (i + 1) : name, file]));
  }
  if (field.type === 'radio' && !field.checked) {
    return {};
  }
  const value = read(field);
  if (field.dataset.file) {
    return value ? { [name]: await fileVariable(new File([value], `${name}.txt`, { type: 'text/plain' })) } : {};
  }
  if (type === 'Boolean') {
    return { [name]: { value: field.type === 'checkbox' ? value : value === 'true', type } };
  }
  if (value === '' || value === false) {
    return {};
  }
  return { [name]: { value: type === 'Long' ? Number(value) : value, type } };
}
