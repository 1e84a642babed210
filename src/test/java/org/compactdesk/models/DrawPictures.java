package org.compactdesk.models;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.compactdesk.Chromium;
import org.compactdesk.ModulesPicture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws every picture anew beside its source, without a network. Only the profile {@code pictures} runs it. */
class DrawPictures {

    /** Letters in the models; larger in an overview, which a page shows at half its size. */
    private static final int LETTERS = 12;
    private static final int LETTERS_OF_AN_OVERVIEW = 14;

    private static Chromium chromium;
    private static Page page;

    static List<Picture> pictures() {
        return Picture.all();
    }

    @BeforeAll
    static void describeModules() throws IOException {
        Files.writeString(ModulesPicture.SOURCE, ModulesPicture.inPlantUml());
    }

    @BeforeAll
    static void openBrowser() throws IOException {
        chromium = Chromium.start();
        page = chromium.newPage();
        page.context().setOffline(true);
        page.setContent("<div id='canvas' style='width: 1366px; height: 768px'></div>");
        for (String style : List.of("diagram-js", "dmn-js-shared", "dmn-js-decision-table")) {
            style(webjar("dmn-js", "assets/" + style + ".css"));
        }
        style(read("pictures/draw.css"));
        script(webjar("bpmn-js", "bpmn-viewer.production.min.js"));
        script(webjar("dmn-js", "dmn-viewer.production.min.js"));
        script(read("pictures/draw.js"));
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void draw(Picture picture) throws IOException {
        picture.write(drawing(picture));
    }

    private static String drawing(Picture picture) throws IOException {
        if (picture.isOf(".puml")) {
            return drawnByPlantUml(picture.content());
        }
        if (picture.isOf(".dmn")) {
            return (String) page.evaluate("xml => drawTable(xml)", picture.content());
        }
        int letters = picture.isOverview() ? LETTERS_OF_AN_OVERVIEW : LETTERS;
        return (String) page.evaluate("([xml, letters]) => drawModel(xml, letters)", List.of(picture.content(), letters));
    }

    private static String drawnByPlantUml(String source) throws IOException {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        new SourceStringReader(source).outputImage(svg, new FileFormatOption(FileFormat.SVG));
        return svg.toString(StandardCharsets.UTF_8);
    }

    private static void style(String content) {
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(content));
    }

    private static void script(String content) {
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(content));
    }

    private static String webjar(String name, String file) throws IOException {
        return read("META-INF/resources/webjars/" + name + "/" + System.getProperty(name + ".version") + "/dist/" + file);
    }

    private static String read(String resource) throws IOException {
        try (InputStream file = DrawPictures.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
