package org.compactdesk.limits;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** A request that is read as it is needed. A form with files the web server reads past this: not before its sender is known. */
class BoundedRequest extends HttpServletRequestWrapper {

    private final BoundedBody body;
    private final Kind kind;

    BoundedRequest(HttpServletRequest request, BoundedBody body, Kind kind) {
        super(request);
        this.body = body;
        this.kind = kind;
    }

    /** @return whether the web server may look for parameters: of a stranger it would take in whole files for them */
    private boolean hasParameters() {
        return kind != Kind.PARTS || Asker.person(this).isPresent() || Asker.hasSignedIn(this);
    }

    @Override
    public String getParameter(String name) {
        return hasParameters() ? super.getParameter(name) : null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return hasParameters() ? super.getParameterValues(name) : null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return hasParameters() ? super.getParameterMap() : Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return hasParameters() ? super.getParameterNames() : Collections.emptyEnumeration();
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        body.check();
        return super.getParts();
    }

    @Override
    public Part getPart(String name) throws IOException, ServletException {
        body.check();
        return super.getPart(name);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }
}
