/*
 * How a form of the desk is written. A form calls the desk in its last line:
 *
 *   <form class="desk-form" role="form">
 *     <div data-desk="briefing"></div>
 *     <fieldset>
 *       <div class="form-group">
 *         <label for="answer">Answer to the mission</label>
 *         <textarea id="answer" class="form-control" data-file="answer" rows="8" required></textarea>
 *         <p class="help-block">Goes out as it stands, under the formal opening.</p>
 *       </div>
 *     </fieldset>
 *     <script cam-script type="text/form-script">desk.form(camForm, $scope);</script>
 *   </form>
 *
 * The desk takes the form over from Tasklist: what is declared below is read, checked and sent here, and nothing is filled in
 * from process variables. The button "Complete" or "Start" stays Tasklist's own. Nothing else is needed, least of all JavaScript.
 *
 * WHAT A FIELD SENDS (one variable each)
 *   cam-variable-name="x" cam-variable-type="String | Boolean | Long"   input, select, textarea; type="date" sends 2017-08-25;
 *                                       radio buttons: the same two attributes on each, type="radio", the value is what is sent
 *   cam-variable-name="x" cam-variable-type="File"    input type="file" with accept=".pdf,.html" and, if not 20, data-max-mb="5";
 *                                       with `multiple` several files go as x, x2, x3 …; what is allowed is shown below the field.
 *                                       A chosen file is handed in by itself (/uploads), and the variable names it
 *   data-file="x"                       textarea of any length: a text file (UTF-8) as a File variable; a String holds 4,000 characters
 *   data-collect="x"                    a box of checkboxes: the values of the ticked ones as one String, comma between
 *   data-collect-file="x"               a box of rows (see data-each): a JSON list as a File variable, one object a row, made of its
 *                                       data-field fields (checkbox: true/false) and of the row's `id`; rows in which nothing was
 *                                       entered are left out
 *   data-sends-file="x y"               beside a name that a template writes: the names it may write, for the server, which takes
 *                                       the form's own fields only; data-sends="x y" where it is no file; "x_" is x with the tag of
 *                                       any language: x_fr
 *   Empty fields and fields out of sight send nothing, at a task an empty value that clears what an earlier round left.
 *
 * WHAT IS CHECKED, with the complaint at the field: required (also on one radio button of a group, on data-collect and
 *   data-collect-file), minlength, maxlength, min, max, step, type=date|email|number, size and kind of files. Whatever else is wrong
 *   the server says: a refusal "Label: what is wrong" stands at the field of that label, any other above the button; what was
 *   entered stays.
 *
 * WHAT COMES FROM THE BRIEFING: a bean engine.Briefing; its template templates/briefings/<Form>.html is put at data-desk="briefing"
 *   below the card; its entry `data` (a map) is the form's data, named by key ("a.b" goes into a map):
 *   data-prefill="key"                  the field's first value (true/false for a checkbox)
 *   data-options="key"                  on a select or data-collect: a list of {value, label, checked?} or of texts
 *   data-radio="x" data-options="key"   on an empty box: radio buttons for the variable x (required on the box)
 *   data-min="key" data-max="key"       bounds of a date or number
 *   data-desk="part"                    an empty element: the <template data-desk-part="part"> of the briefing takes its place, for fields
 *                                       that several forms have in common
 *   data-text="key"                     puts the text into the element; data-link="key" the address into an <a>
 *   data-each="key"                     with data-collect-file: one copy of the <template> inside for each entry; data-text,
 *                                       data-prefill, data-options inside are looked up in the entry first
 *   data-add="Add a clause"             with data-collect-file: a button for more rows (each can be removed)
 *
 * WHAT IS SEEN
 *   data-when="clearance=SENT_BACK,ABANDONED"   shown (and required, and sent) only while that field has one of these values; "x" alone:
 *                                       while it has any, "!x" while it has none; "flag=true" for a checkbox; "data.key" asks the data
 *   data-required-when="finding=IN_ORDER"       always shown, and required only while that holds
 *   class="desk-decision"               on the fieldset of the last question; radio buttons in whole sentences:
 *                                       <div class="radio"><label><input type="radio" …> In order: pass to the executive office</label></div>
 *   class="desk-list"                   on a box of rows: lines in the place of boxes, for many short ones
 *   data-desk="leaving"                 an empty element at the end of a form that sends letters (its bean is a letter.Sends): how many leave, in which
 *                                       languages, and the mails as they go out, shown anew soon after something was entered
 *   Links in a briefing open in a new tab.
 *
 *   type="hidden" with data-prefill      says what the form showed when it was opened; the step may refuse what has changed since.
 *
 * What was typed is kept in the browser tab until the form is sent (files are not).
 */
import { DeskForm } from './desk-form.js';

/* Tasklist's own handling of fields knows no radio buttons and stops at the second of a name; our forms do without it. */
const CamForm = window['camunda-bpm-sdk-js'].Form;
const ordinary = CamForm.prototype.initializeFieldHandlers;
CamForm.prototype.initializeFieldHandlers = function () {
  if (!this.formElement[0].classList.contains('desk-form')) {
    ordinary.call(this);
  }
};

window.desk = {
  /** Called by a form's own script, once, when Tasklist has drawn the form. */
  form(camForm) {
    return new DeskForm(camForm);
  }
};
