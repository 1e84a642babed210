/*
 * What scripts say to people. The sentences stand in messages.properties under "script.", and are read once, before the first is needed.
 */
import { deskRoot, readJson } from './application.js';

const sentences = await readJson(`${deskRoot}/scripts/messages`) ?? {};

/**
 * The sentence of a key, its places {0}, {1} … filled with the values. Where the sentences could not be had, the last part of the key is said
 * in words: a key is named so that this makes sense.
 */
export function message(key, ...values) {
  const sentence = sentences[key];
  return sentence === undefined ? [inWords(key), ...values].join(' ') : sentence.replace(/\{(\d)\}/g, (place, i) => values[i] ?? place);
}

function inWords(key) {
  const words = key.split('.').at(-1).replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
