package org.compactdesk.access;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one place where a password is looked at, whoever asks and by whichever path: our sign-in, the REST API, a web application. The
 * engine's own lock, which counts for a user from everywhere and for good, is not asked.
 */
@Component
class PasswordCheck extends SpringBootProcessEnginePlugin {

    /** Of no password: what is compared for a name that nobody has takes as long as for one that somebody has. */
    private static final String NOBODYS = "{SHA-512}" + "A".repeat(86) + "==";

    private final ObjectProvider<WrongPasswords> wrong;

    PasswordCheck(ObjectProvider<WrongPasswords> wrong) {
        this.wrong = wrong;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setIdentityProviderSessionFactory(new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return DbIdentityServiceProvider.class;
            }

            @Override
            public DbIdentityServiceProvider openSession() {
                return new Counting();
            }
        });
    }

    private final class Counting extends DbIdentityServiceProvider {

        @Override
        public boolean checkPassword(String user, String password) {
            return user != null && password != null && wrong.getObject().passes(user, () -> isRight(user, password));
        }

        private boolean isRight(String user, String password) {
            var somebody = findUserById(user);
            if (somebody != null) {
                return matchPassword(password, somebody);
            }
            var nobody = createNewUser(user);
            nobody.setDbPassword(NOBODYS);
            nobody.setSalt(NOBODYS);
            matchPassword(password, nobody);
            return false;
        }
    }
}
