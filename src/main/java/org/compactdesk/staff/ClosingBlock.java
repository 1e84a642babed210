package org.compactdesk.staff;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Closes the start-up log: where to go, and in the demo which users there are. */
@Component
class ClosingBlock {

    private static final Logger log = LoggerFactory.getLogger(ClosingBlock.class);

    private final Staff staff;
    private final Environment environment;
    private final MessageSource messages;

    ClosingBlock(Staff staff, Environment environment, MessageSource messages) {
        this.staff = staff;
        this.environment = environment;
        this.messages = messages;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "") + environment.getProperty("server.servlet.context-path", "");
        String users = staff.demoUsers().stream().map(Staff.DemoUser::id).collect(Collectors.joining(", "));
        String listens = environment.getProperty("server.address", "");
        if (!users.isEmpty() && !isThisMachine(listens)) {
            log.warn(messages.getMessage("staff.open.toOthers", new Object[] {listens}, Locale.ENGLISH));
        }
        log.info(messages.getMessage(users.isEmpty() ? "staff.open" : "staff.open.demo", new Object[] {address, users}, Locale.ENGLISH));
    }

    private static boolean isThisMachine(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notNamed) {
            return false;
        }
    }
}
