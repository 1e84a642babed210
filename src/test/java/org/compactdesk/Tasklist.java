package org.compactdesk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Tasklist as somebody sees it who is signed in: by names, labels and sentences, never by ids. */
public final class Tasklist {

    /** After which the same is tried in another way, in milliseconds; nothing fails by it. */
    private static final double SECOND_TRY = 60_000;

    private final PackagedDesk desk;
    private final Page page;

    private Tasklist(PackagedDesk desk, Page page) {
        this.desk = desk;
        this.page = page;
    }

    static Tasklist signedInAs(String user, PackagedDesk desk, Chromium chromium) {
        Tasklist tasklist = new Tasklist(desk, chromium.newPage());
        signIn(tasklist.page, desk.url("/camunda/app/tasklist/"), user);
        return tasklist;
    }

    /**
     * Signs in and waits for the application. On a machine that leaves the browser hardly any time the page stayed empty now and then:
     * what the browser said and waits for is printed, and the page asked for again.
     *
     * @param address of Tasklist
     * @param user    whose password is the name
     */
    public static void signIn(Page page, String address, String user) {
        List<String> said = new CopyOnWriteArrayList<>();
        List<String> unanswered = new CopyOnWriteArrayList<>();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        page.onRequest(request -> unanswered.add(request.url()));
        page.onRequestFinished(request -> unanswered.remove(request.url()));
        page.onRequestFailed(request -> {
            unanswered.remove(request.url());
            said.add(request.url() + ": " + request.failure());
        });
        page.navigate(address);
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", user);
        page.locator("main button").click();
        Locator open = page.getByText("Start process");
        try {
            open.waitFor(new Locator.WaitForOptions().setTimeout(SECOND_TRY));
        } catch (TimeoutError empty) {
            System.out.println("Tasklist did not open at " + page.url() + "; the browser said " + said + " and waits for " + unanswered);
            page.navigate(address);
            open.waitFor();
        }
    }

    Page page() {
        return page;
    }

    /** Opens the list of what this person may start. */
    Locator openStartList() {
        page.getByText("Start process").first().click();
        page.locator(".modal-dialog a").first().waitFor();
        return page.locator(".modal-dialog");
    }

    /** Opens a start form. @param process the process as the list names it */
    Locator openStartForm(String process) {
        openStartList();
        return choose(process);
    }

    /** From the open list. */
    Locator choose(String process) {
        page.locator(".modal-dialog a").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + process + "\\s*$"))).click();
        return readyForm();
    }

    void start() {
        leaveWith("Start");
    }

    /** Starts and is told in the form what is wrong; nothing is sent. */
    void refused(String sentence) {
        page.locator(".modal-footer button", new Page.LocatorOptions().setHasText("Start")).click();
        assertThat(page.locator("form.desk-form .desk-error").getByText(sentence)).isVisible();
    }

    void closeStartForm() {
        leaveWith("Close");
    }

    private void leaveWith(String button) {
        page.locator(".modal-footer button", new Page.LocatorOptions().setHasText(button)).click();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
    }

    /** Opens a task from the list and claims it. @param name as it stands in the list, such as "Verify signed copy: France" */
    Locator openTask(String name) {
        Locator card = page.locator(".tasks-list").getByText(name).first();
        card.click();
        return claimed(card);
    }

    /**
     * Opens a task by its address; the application stays loaded, so that going through many is quick. Where it just then finds that
     * the task opened before is gone, it goes back to none: then the address is given once more.
     */
    Locator openTaskById(String id) {
        page.evaluate("() => document.querySelectorAll('form.desk-form').forEach(form => form.setAttribute('data-left', ''))");
        page.evaluate("id => { location.hash = '#/?task=' + id; }", id);
        page.waitForFunction("""
                id => {
                    if (!location.hash.includes(id)) {
                        location.hash = '#/?task=' + id;
                    }
                    return document.querySelector('form.desk-form:not([aria-busy]):not([data-left])');
                }""", id, new Page.WaitForFunctionOptions().setPollingInterval(200));
        return readyForm();
    }

    /** Completes and is told in the form what is missing; nothing is sent. @param labels of the fields that are asked for, in their order */
    void completeRefused(String... labels) {
        completeButton().click();
        Locator asked = page.locator("form.desk-form .form-group", new Page.LocatorOptions().setHas(page.locator(".desk-error")));
        assertThat(asked.locator("label")).hasText(labels);
    }

    /** As somebody who loads the page again. */
    void reload() {
        page.navigate(desk.url("/camunda/app/tasklist/default/#/"));
        page.reload();
    }

    /** What the list on the left says about each task, after a fresh look. */
    List<String> cards() {
        reload();
        page.locator(".tasks-list li.task").first().waitFor();
        return page.locator(".tasks-list li.task").allInnerTexts();
    }

    /** Where the application just then finds that the task opened before is gone, it goes back to none: then the card is clicked once more. */
    private Locator claimed(Locator card) {
        Locator claim = page.locator(".claim button, button.claim, a.claim").or(page.getByText("Claim", new Page.GetByTextOptions().setExact(true))).first();
        Locator unclaim = page.locator("[ng-click*='unclaim'], .assignee-control .glyphicon-remove").first();
        try {
            claim.or(unclaim).first().waitFor(new Locator.WaitForOptions().setTimeout(SECOND_TRY / 4));
        } catch (TimeoutError gone) {
            card.click();
            claim.or(unclaim).first().waitFor();
        }
        if (claim.isVisible()) {
            claim.click();
        }
        return readyForm();
    }

    Locator readyForm() {
        Locator form = page.locator("form.desk-form:not([aria-busy]):not([data-left])");
        form.waitFor();
        return form;
    }

    void complete() {
        completeButton().click();
        assertThat(page.locator("form.desk-form")).hasCount(0);
    }

    private Locator completeButton() {
        return page.locator("button", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*Complete\\s*$")));
    }

    /** A PDF as somebody scanned it. */
    static FilePayload scan(String name, byte[] pdf) {
        return new FilePayload(name, "application/pdf", pdf);
    }
}
