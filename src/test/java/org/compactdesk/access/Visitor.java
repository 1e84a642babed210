package org.compactdesk.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who asks for anything at all, from several threads at once: with a password at the REST API, signed in with the tokens of both
 * ourselves and the web applications elsewhere, or as nobody. What they ask for is undone.
 */
class Visitor {

    private static final HttpClient programs = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private final String user;
    private String ourToken = "none";
    private String theirToken = "none";

    /** @param user whose password is the name; null for nobody */
    Visitor(int port, String user) {
        address = "http://localhost:" + port;
        this.user = user;
        if (user != null) {
            signIn();
        }
    }

    private void signIn() {
        ourToken = token();
        HttpResponse<String> answer = send(browser, request("POST", "/sign-in", "username=" + user + "&password=" + user + "&_csrf=" + encoded(ourToken),
                "application/x-www-form-urlencoded"));
        if (answer.headers().firstValue("Location").orElse("refused").contains("refused")) {
            throw new AssertionError(user + " is not let in: " + answer.statusCode());
        }
        send(browser, request("GET", "/camunda/app/tasklist/default/", null, null));
        theirToken = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst()
                .map(java.net.HttpCookie::getValue).orElse("none");
        ourToken = token();
    }

    private String token() {
        Matcher token = TOKEN.matcher(send(browser, request("GET", "/sign-in", null, null).header("Accept", "text/html")).body());
        if (!token.find()) {
            throw new AssertionError("The sign-in page carries no token");
        }
        return token.group(1);
    }

    /** @param body null for none */
    HttpResponse<String> asks(String method, String path, String body, String mediaType) {
        HttpRequest.Builder request = request(method, path, body, mediaType).header(Undone.HEADER, "true");
        if (path.startsWith("/engine-rest")) {
            if (user != null) {
                request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8)));
            }
            return send(programs, request);
        }
        return send(browser, request.header("X-XSRF-TOKEN", theirToken).header("X-DESK-CSRF", ourToken));
    }

    private HttpRequest.Builder request(String method, String path, String body, String mediaType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return mediaType == null ? request : request.header("Content-Type", mediaType);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return user == null ? "nobody" : user;
    }
}
