/*
 * What leaves when the form is completed: the server is asked with what is entered so far, and asked anew soon after that changes. A form that sends
 * has a place for it.
 */
import { deskRoot } from '../application.js';
import { message } from '../messages.js';
import { fileNamed } from './files.js';
import { variablesOf } from './variables.js';

const PAUSE = 400;

export class Leaving {

  /** @param place where it is shown, or null: then nothing leaves. @param subject the form's, @param token says to the server that its own page asks */
  constructor(root, place, subject, token) {
    Object.assign(this, { root, place, subject, token, asked: 0 });
    place?.addEventListener('change', event => this.showAnother(event.target));
    place?.addEventListener('click', event => this.openChosen(event.target));
  }

  /** Something was entered; whoever goes on typing is not asked for at each letter. */
  changed() {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.show(), PAUSE);
  }

  async show() {
    if (!this.place) {
      return;
    }
    const turn = ++this.asked;
    this.place.setAttribute('aria-busy', 'true');
    const page = await this.read(`${deskRoot}/forms/leaving?${this.subject}`, {
      method: 'POST',
      body: JSON.stringify(await variablesOf(this.root, false, fileNamed)),
      headers: { 'Content-Type': 'application/json', 'X-DESK-CSRF': this.token }
    });
    if (turn === this.asked) {
      this.draw(page);
    }
  }

  /** What somebody had opened stays open. */
  draw(page) {
    const groups = () => [...this.place.querySelectorAll('details')];
    const before = new Map(groups().map(group => [group.dataset.deskGroup, group.open]));
    this.place.innerHTML = page;
    groups().filter(group => before.has(group.dataset.deskGroup)).forEach(group => { group.open = before.get(group.dataset.deskGroup); });
    this.place.removeAttribute('aria-busy');
  }

  /** The mail to another mission. */
  async showAnother(choice) {
    if (choice.dataset.deskMails) {
      choice.closest('details').querySelector('.desk-mail').innerHTML = await this.read(`${choice.dataset.deskMails}?letter=${choice.value}`, {});
    }
  }

  /** A file that was chosen in the form and that only this browser has: "scan" is its first, "scan2" its second. */
  openChosen(link) {
    if (link.dataset.deskChosen) {
      const [, name, place] = /^(.*?)(\d*)$/.exec(link.dataset.deskChosen);
      link.href = URL.createObjectURL(this.root.querySelector(`[cam-variable-name="${name}"]`).files[(place || 1) - 1]);
    }
  }

  /** A page that our own server drew, or a sentence. */
  async read(address, how) {
    try {
      const answer = await fetch(address, { credentials: 'same-origin', ...how, headers: { Accept: 'text/html', ...how.headers } });
      if (answer.ok && !answer.redirected) {
        return await answer.text();
      }
    } catch (unreachable) {
      // Said below.
    }
    const sentence = document.createElement('p');
    sentence.textContent = message('script.form.whatLeavesCannotBeShown');
    return sentence.outerHTML;
  }
}
