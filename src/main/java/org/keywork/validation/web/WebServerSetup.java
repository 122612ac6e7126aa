package org.keywork.validation.web;

import org.apache.catalina.core.StandardHost;
import org.keywork.shell.Texts;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link UnreadableRequests} in the place of Tomcat's own error report. */
@Configuration(proxyBeanMethods = false)
class WebServerSetup {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answersToUnreadableRequests(
            ApiFailures failures, Texts texts) {
        return factory -> factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(
                    UnreadableRequests.class.getName()); // found in the pipeline, it isn't built again
            host.getPipeline().addValve(new UnreadableRequests(failures, texts));
        });
    }
}
