package org.compactdesk.access;

import java.util.List;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Puts a part of our own into Camunda's REST API and behind its web applications. Both take their parts from one list, one of them as
 * soon as its bean is made: so this comes before any bean.
 */
public class JaxRsRegistration implements BeanFactoryPostProcessor {

    private final List<Class<?>> parts;

    /** @param parts JAX-RS providers or resources */
    public JaxRsRegistration(Class<?>... parts) {
        this.parts = List.of(parts);
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        CamundaRestResources.getConfigurationClasses().addAll(parts);
    }
}
