package org.compactdesk.engine;

import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Makes the engine's bean depend on Flyway. */
class EngineAfterRecord implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String engine : beans.getBeanNamesForType(ProcessEngineFactoryBean.class, true, false)) {
            beans.getBeanDefinition(engine.replaceFirst("^&", "")).setDependsOn("flywayInitializer");
        }
    }
}
