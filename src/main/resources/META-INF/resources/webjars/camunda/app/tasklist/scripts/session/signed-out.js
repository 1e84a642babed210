/*
 * Whoever has signed out, or was signed out by time, is led to our own sign-in page; the applications' own opens no session with us.
 */
import { deskRoot } from '../application.js';

function leaveWhenSignedOut() {
  if (location.hash.startsWith('#/login')) {
    location.replace(`${deskRoot}/sign-in?signed-out`);
  }
}

window.addEventListener('hashchange', leaveWhenSignedOut);
leaveWhenSignedOut();
