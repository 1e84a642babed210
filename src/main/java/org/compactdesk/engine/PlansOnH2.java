package org.compactdesk.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells H2 that hardly two variables share an execution. Without knowing, it looks for the variables of an execution among all that
 * belong to no task, which is all of them, and every step grows slower with every instance under way.
 */
@Component
class PlansOnH2 extends AbstractProcessEnginePlugin {

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        if (DbSqlSessionFactory.H2.equals(configuration.getDatabaseType())) {
            JdbcClient.create(configuration.getDataSource())
                    .sql("alter table ACT_RU_VARIABLE alter column EXECUTION_ID_ selectivity 100").update();
        }
    }
}
