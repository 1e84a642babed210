package org.compactdesk.engine;

import org.camunda.bpm.engine.spring.ApplicationContextElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * In an expression a name is first of all that of a bean. The engine asks for a variable of that name first: one that somebody put there
 * would stand in for a step, and every step would read its variables only to find that none has its name.
 */
@Component
class BeansFirst extends SpringBootProcessEnginePlugin {

    private final ApplicationContext beans;

    BeansFirst(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setExpressionManager(new SpringExpressionManager(beans) {

            @Override
            protected ELResolver createElResolver() {
                var resolver = new CompositeELResolver();
                resolver.add(new ApplicationContextElResolver(applicationContext));
                resolver.add(super.createElResolver());
                return resolver;
            }
        });
    }
}
