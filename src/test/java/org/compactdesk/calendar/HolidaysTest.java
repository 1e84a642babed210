package org.compactdesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.compactdesk.DeskTest;
import org.compactdesk.engine.Upload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page of the holidays: staff put a new list in place, and working days follow it at once. */
class HolidaysTest extends DeskTest {

    private static final LocalDate A_WEDNESDAY = LocalDate.of(2017, 8, 23);

    @Autowired
    private Holidays holidays;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcClient database;

    @Autowired
    private WebApplicationContext application;

    /** The calendar is everybody's. */
    @AfterEach
    void putTheOwnListBack() {
        holidays.replace(new Upload("holidays.csv", "", Holidays.desksOwn()), "End of test", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "process-owner", "admin"})
    void aNewListCountsAtOnceAndKeepsItsHistory(String user) throws Exception {
        assertThat(calendar.isWorkingDay(A_WEDNESDAY)).isTrue();
        assertThat(handIn(user, own() + "2017-08-23,\"A day, announced late\"\n", "Information circular 17").getStatus()).isEqualTo(302);
        assertThat(calendar.isWorkingDay(A_WEDNESDAY)).isFalse();
        assertThat(page("clearing")).contains("Wednesday, 23 August 2017: A day, announced late", "Information circular 17",
                "New: 23 August 2017, A day, announced late").doesNotContainPattern(">[^<]*(null|_[A-Z]|\\$\\{|\\?\\?)");
    }

    @Test
    void aListThatIsCalledLikeAProgramIsNotKept() {
        assertThat(holidays.replace(new Upload("holidays.csv.bat", "", Holidays.desksOwn()), "For a test", true)).singleElement().asString()
                .startsWith("Holidays at New York: \u201Cholidays.csv.bat\u201D is called like a program");
    }

    @Test
    void theListThatCountsCanBeHandedInAgain() throws Exception {
        String file = desk.as("registry").act(() -> send(get("/holidays.csv"))).getContentAsString(StandardCharsets.UTF_8);
        assertThat(HolidayFile.read(file.getBytes(StandardCharsets.UTF_8))).satisfies(read -> {
            assertThat(read.days()).isEqualTo(holidays.days());
            assertThat(read.sources()).isEqualTo(holidays.sources());
        });
    }

    @Test
    void whereALineIsFaultyNothingIsTaken() throws Exception {
        MockHttpServletResponse answer = handIn("registry", own() + "2017-08-23,A day\n23/8/2017,Another\n", "Information circular 17");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("“23/8/2017” is no date. Write it as 2018-12-25.", "Information circular 17");
        assertThat(calendar.isWorkingDay(A_WEDNESDAY)).isTrue();
    }

    @Test
    void aDayThatHasGoneByIsLeftOutOnlyWhereSomebodySaysThatItWasNone() throws Exception {
        String without = own().replaceFirst("2017-07-04,.*\\n", "");
        MockHttpServletResponse answer = handIn("registry", without, "It was worked");
        assertThat(answer.getContentAsString()).contains("2017-07-04, Independence Day, is missing, and has gone by.", "name=\"withoutPast\"");
        assertThat(calendar.isWorkingDay(LocalDate.of(2017, 7, 4))).isFalse();

        assertThat(desk.as("registry").act(() -> send(handingIn(without, "It was worked").param("withoutPast", "true"))).getStatus()).isEqualTo(302);
        assertThat(calendar.isWorkingDay(LocalDate.of(2017, 7, 4))).isTrue();
        assertThat(page("clearing")).contains("No holiday any more: 4 July 2017, Independence Day", "It was worked");
    }

    @Test
    void eachYearSaysWhereItsDaysComeFrom() throws Exception {
        handIn("registry", own() + "2017-08-23,A day,ST/IC/2017/30\n2031-01-01,New Year's Day\n", "Information circular 30");
        assertThat(page("clearing")).contains("2017: 10 days, circular, job number 16-19205; ST/IC/2017/30", "2018: 9 days, expected by rule",
                "2020: 9 days, ST/IC/2019/23", "2031: 1 day, no source given");
    }

    @Test
    void aListNeedsAReason() throws Exception {
        assertThat(handIn("registry", own(), " ").getContentAsString()).contains("Where it was announced: say it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"focal-point", "clearing", "dispatch", "legal", "executive-office"})
    void othersReadItOnly(String user) throws Exception {
        assertThat(page(user)).contains("Labor Day").doesNotContain("type=\"file\"");
        assertThat(handIn(user, own(), "Mine").getStatus()).isEqualTo(403);
    }

    @Test
    void remindersFollowANewList() throws Exception {
        campaigner.dispatches("FRA");
        desk.letPassUntil("2017-08-14T12:00");
        handIn("registry", own() + "2017-08-23,A day\n", "Information circular 17");
        desk.letPassUntil("2017-08-21T09:59");
        assertThat(mails.to("fra@example.org")).hasSize(2);
        desk.letPassUntil("2017-08-21T10:01");
        assertThat(mails.to("fra@example.org")).hasSize(3);
    }

    @Test
    void theDatabaseItselfRefusesToChangeAList() throws Exception {
        handIn("registry", own(), "As it was");
        assertThatThrownBy(() -> database.sql("update desk.holiday_list set reason = 'Other'").update()).hasMessageContaining("insert-only");
        assertThatThrownBy(() -> database.sql("delete from desk.holiday_list").update()).hasMessageContaining("insert-only");
    }

    private static String own() {
        return new String(Holidays.desksOwn(), StandardCharsets.UTF_8);
    }

    private String page(String user) throws Exception {
        return desk.as(user).act(() -> send(get("/holidays"))).getContentAsString();
    }

    private MockHttpServletResponse handIn(String user, String list, String reason) {
        return desk.as(user).act(() -> send(handingIn(list, reason)));
    }

    private static MockHttpServletRequestBuilder handingIn(String list, String reason) {
        return multipart("/holidays").file(new MockMultipartFile("list", "holidays.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8))).param("reason", reason);
    }

    private MockHttpServletResponse send(RequestBuilder request) {
        try {
            return MockMvcBuilders.webAppContextSetup(application).build().perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
