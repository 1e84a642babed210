/*
 * Files that are chosen: what a field takes, what is wrong with a file, and how it is sent.
 */
import { deskRoot } from '../application.js';
import { message } from '../messages.js';
import { paragraph } from './elements.js';

const DEFAULT_MAX_MB = 20;
const MB = 1024 * 1024;
const alternatives = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Says below each file field what it takes. */
export function describeFiles(root) {
  for (const field of root.querySelectorAll('input[type=file]')) {
    const help = field.parentElement.querySelector('.help-block') || field.parentElement.appendChild(paragraph('help-block'));
    const takes = message(field.multiple ? 'script.file.takesEach' : 'script.file.takes', kindsInWords(field), maxMb(field));
    help.append(` ${takes}`);
  }
}

/** What is wrong with the chosen files, in words; nothing if they are in order. */
export function fileProblem(field) {
  const kinds = kindsOf(field);
  for (const file of field.files) {
    if (!kinds.some(kind => file.name.toLowerCase().endsWith(kind))) {
      return message('script.file.isOfNoKindAllowedHere', file.name, kindsInWords(field));
    }
    if (file.size > maxMb(field) * MB) {
      return message('script.file.isTooLarge', file.name, (Math.ceil(file.size / MB * 10) / 10).toFixed(1), maxMb(field));
    }
    if (file.size === 0) {
      return message('script.file.isEmpty', file.name);
    }
  }
  return null;
}

/**
 * Hands the file in by itself, so that it is never text in a form, and names it. What the server says against it is what the form is refused for.
 *
 * @param token says to the server that its own page asks
 */
export async function handIn(file, token) {
  const answer = await fetch(`${deskRoot}/uploads?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    body: file,
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/octet-stream', Accept: 'application/json', 'X-DESK-CSRF': token }
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw { status: answer.status, message: said.message };
  }
  return { type: 'File', value: '', valueInfo: { filename: file.name, upload: said.id } };
}

/** A short file that the form itself makes, as a variable of the engine. */
export function fileVariable(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(message('script.file.couldNotBeRead', file.name)));
    reader.onload = () => resolve({
      type: 'File',
      value: reader.result.slice(reader.result.indexOf(',') + 1),
      valueInfo: { filename: file.name, mimeType: file.type || 'application/octet-stream', encoding: 'UTF-8' }
    });
    reader.readAsDataURL(file);
  });
}

/** Its name alone, where the server need not have the file yet. */
export function fileNamed(file) {
  return { type: 'File', value: '', valueInfo: { filename: file.name } };
}

function kindsOf(field) {
  return field.accept.toLowerCase().split(',').map(kind => kind.trim());
}

function kindsInWords(field) {
  return alternatives.format(kindsOf(field).map(kind => kind.slice(1).toUpperCase()));
}

function maxMb(field) {
  return Number(field.dataset.maxMb) || DEFAULT_MAX_MB;
}
