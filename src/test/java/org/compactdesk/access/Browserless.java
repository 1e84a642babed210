package org.compactdesk.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has signed in on the sign-in page and keeps the cookies, without a browser. */
public final class Browserless {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private String[] said = {};

    /** Nobody yet. */
    Browserless(int port) {
        address = "http://localhost:" + port;
    }

    public Browserless(int port, String user) {
        this(port);
        HttpResponse<String> answer = signIn(user);
        if (answer.statusCode() != 302 || answer.headers().firstValue("Location").orElse("").contains("refused")) {
            throw new AssertionError("The sign-in of " + user + " failed: " + answer.statusCode());
        }
    }

    final HttpResponse<String> signIn(String user) {
        return post("/sign-in", "username=" + encode(user) + "&password=" + encode(user));
    }

    /** With each request from now on. */
    void says(String... headers) {
        said = headers;
    }

    /** Sends what is secure over this connection too, as a browser sends it to a proxy. */
    void overTls() {
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    }

    /** Somebody else put it there. */
    void keep(String cookie, String value, String path) {
        HttpCookie planted = new HttpCookie(cookie, value);
        planted.setPath(path);
        planted.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), planted);
    }

    /** Sends a form with the token that the sign-in page carries. */
    HttpResponse<String> post(String path, String form) {
        return postWithoutToken(path, form + "&_csrf=" + encode(token()));
    }

    /** Hands in a file. @param field what the form calls it */
    HttpResponse<String> postFile(String path, String field, String content) {
        String body = String.join("\r\n", "--part", "Content-Disposition: form-data; name=\"_csrf\"", "", token(),
                "--part", "Content-Disposition: form-data; name=\"" + field + "\"; filename=\"file.csv\"", "", content, "--part--", "");
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Hands in a file that breaks off on its way. */
    HttpResponse<String> postHalfAFile(String path) {
        String body = String.join("\r\n", "--part", "Content-Disposition: form-data; name=\"_csrf\"", "", token(),
                "--part", "Content-Disposition: form-data; name=\"table\"; filename=\"file.csv\"", "", "a,b");
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Hands a file in for a form that will name it. */
    public HttpResponse<String> handIn(String name, byte[] content) {
        return send(HttpRequest.newBuilder(URI.create(address + "/uploads?name=" + encode(name))).header("Content-Type", "application/octet-stream")
                .header("Accept", "application/json").header("X-DESK-CSRF", token()).POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    private String token() {
        Matcher token = TOKEN.matcher(get("/sign-in"));
        if (!token.find()) {
            throw new AssertionError("The sign-in page carries no token");
        }
        return token.group(1);
    }

    HttpResponse<String> postWithoutToken(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends JSON to Camunda's web applications with the token that their own filter asks for. */
    public HttpResponse<String> toWebApps(String path, String json) {
        return toWebApps(path, json, "application/json");
    }

    HttpResponse<String> toWebApps(String path, String body, String mediaType) {
        return toWebApps("POST", path, body, mediaType);
    }

    HttpResponse<String> toWebApps(String method, String path, String body, String mediaType) {
        get("/camunda/app/tasklist/default/");
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", mediaType).header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> page(String path) {
        return page(path, "Accept", "text/html");
    }

    public HttpResponse<String> page(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).headers(headers));
    }

    String get(String path) {
        return page(path).body();
    }

    int status(String path) {
        return page(path).statusCode();
    }

    String sessionId() {
        return cookie("JSESSIONID");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst().orElseThrow().getValue();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (said.length > 0) {
            request.headers(said);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
