package org.compactdesk.files.worker;

import com.adobe.internal.xmp.XMPMeta;
import com.drew.imaging.ImageMetadataReader;
import com.github.jaiimageio.impl.plugins.raw.RawImageReader;
import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import jakarta.activation.DataHandler;
import jakarta.mail.Session;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.collections4.CollectionUtils;
import org.apache.commons.io.IOUtils;
import org.apache.commons.logging.LogFactory;
import org.apache.commons.math3.util.ArithmeticUtils;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.logging.log4j.LogManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.Arrays;
import org.jsoup.Jsoup;
import org.slf4j.LoggerFactory;

/**
 * How the worker is started: with those parts of the desk that it needs and nothing else, the same from the packaged jar, from the build
 * and in tests. A virtual machine reads no jars within a jar; those are copied out once a process of the desk, in some 20 ms.
 */
public final class WorkerCommand {

    /** One class of each part. */
    private static final List<Class<?>> PARTS = List.of(Worker.class, Loader.class, RandomAccessRead.class, TTFParser.class, LogFactory.class,
            JBIG2ImageReaderSpi.class, J2KImageReaderSpi.class, RawImageReader.class, ImageMetadataReader.class, XMPMeta.class, MAPIMessage.class,
            POIFSFileSystem.class, Hex.class, CollectionUtils.class, IOUtils.class, ArithmeticUtils.class, LogManager.class, CMSSignedData.class,
            ContentInfo.class, ASN1Object.class, Arrays.class, Tika.class, Icu4jEncodingDetector.class, Jsoup.class, Session.class, DataHandler.class,
            LoggerFactory.class);
    /** Of the desk itself. */
    private static final List<String> OURS = List.of("org/compactdesk/files/", "org/compactdesk/kernel/", "messages.properties");
    private static final String NESTED = "jar:nested:";

    private static final Path FOLDER = folder();
    private static final String CLASS_PATH = String.join(File.pathSeparator, classPath());

    private WorkerCommand() {
    }

    /**
     * @param heap   in megabytes
     * @param limits as {@link Worker#main} takes them
     */
    public static List<String> of(long heap, Stream<Long> limits) {
        Stream<String> machine = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr", "-XX:-UsePerfData",
                "-XX:ErrorFile=/dev/null", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + FOLDER, "-Dpdfbox.fontcache=" + FOLDER,
                "-cp", CLASS_PATH, Worker.class.getName());
        return Stream.concat(machine, limits.map(String::valueOf)).toList();
    }

    private static List<String> classPath() {
        Set<String> found = new LinkedHashSet<>();
        for (Class<?> part : PARTS) {
            String at = part.getProtectionDomain().getCodeSource().getLocation().toString();
            found.add((at.startsWith(NESTED) ? copied(at) : Path.of(URI.create(at))).toString());
        }
        return List.copyOf(found);
    }

    /** @param at such as {@code jar:nested:/desk.jar/!BOOT-INF/lib/part.jar!/} or {@code jar:nested:/desk.jar/!BOOT-INF/classes/!/} */
    private static Path copied(String at) {
        int end = at.indexOf("/!");
        String inner = at.substring(end + 2).replaceFirst("!/$", "");
        try (JarFile desk = new JarFile(Path.of(URI.create("file:" + at.substring(NESTED.length(), end))).toFile())) {
            if (!inner.endsWith("/")) {
                return copied(desk, desk.getEntry(inner).getName(), FOLDER.resolve(Path.of(inner).getFileName()));
            }
            Path classes = FOLDER.resolve("classes");
            for (JarEntry entry : Collections.list(desk.entries())) {
                String name = entry.getName().startsWith(inner) ? entry.getName().substring(inner.length()) : "";
                if (!entry.isDirectory() && OURS.stream().anyMatch(name::startsWith)) {
                    copied(desk, entry.getName(), classes.resolve(name));
                }
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copied(JarFile desk, String entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream bytes = desk.getInputStream(desk.getEntry(entry))) {
            Files.copy(bytes, to, StandardCopyOption.REPLACE_EXISTING);
        }
        return to;
    }

    /** Gone with the desk. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("compact-desk-files");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException busy) {
            // The system clears its folder for such files itself.
        }
    }
}
