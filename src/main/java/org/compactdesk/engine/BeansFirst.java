package org.compactdesk.engine;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.spring.ApplicationContextElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.compactdesk.kernel.Messages;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * In an expression a name is first of all that of a step. The engine asks for a variable of that name first: one that somebody put there
 * would stand in for a step, and every step would read its variables only to find that none has its name.
 *
 * <p>And an expression is no program: it reads variables and calls our steps, what is {@link CalledByModels}, the execution and the task.
 * Another bean, and a method of anything else, is refused.
 */
@Component
class BeansFirst extends SpringBootProcessEnginePlugin {

    private static final Set<String> OF_EXECUTION = methods(DelegateExecution.class);
    private static final Set<String> OF_TASK = methods(DelegateTask.class);
    private static final Set<String> OF_EVERY_OBJECT = methods(Object.class);

    private final ApplicationContext beans;

    BeansFirst(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setExpressionManager(new SpringExpressionManager(beans) {

            @Override
            protected ELResolver createElResolver() {
                var resolver = new StepsOnly();
                resolver.add(new ApplicationContextElResolver(applicationContext));
                resolver.add(super.createElResolver());
                return resolver;
            }
        });
    }

    private final class StepsOnly extends CompositeELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            String name = property.toString();
            check(name, base == null ? !beans.containsBean(name) || isStep(beans.getBean(name)) : isCallable(base, "get" + StringUtils.capitalize(name)));
            return super.getValue(context, base, property);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] values) {
            check(method.toString(), isCallable(base, method.toString()));
            return super.invoke(context, base, method, types, values);
        }

        private static void check(String name, boolean allowed) {
            if (!allowed) {
                throw new ProcessEngineException(Messages.of("engine.notInExpressions", name));
            }
        }
    }

    private boolean isStep(Object bean) {
        return bean instanceof JavaDelegate || bean instanceof ExecutionListener || bean instanceof TaskListener
                || bean.getClass().isAnnotationPresent(CalledByModels.class);
    }

    private boolean isCallable(Object base, String method) {
        return base instanceof DelegateExecution && OF_EXECUTION.contains(method) || base instanceof DelegateTask && OF_TASK.contains(method)
                || isStep(base) && !OF_EVERY_OBJECT.contains(method);
    }

    private static Set<String> methods(Class<?> type) {
        return Stream.of(type.getMethods()).map(Method::getName).collect(Collectors.toUnmodifiableSet());
    }
}
