package org.keywork;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import org.keywork.signing.KeystoreCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/portal.css")
public class KeyworkApplication implements AppShellConfigurator {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("keystore")) {
            System.exit(KeystoreCommand.run(args, System.out));
        }
        if (args.length > 0 && args[0].equals("audit")) {
            System.exit(AuditVerification.run(args, System.out));
        }
        if (args.length > 0 && args[0].equals("staff")) {
            System.exit(StaffAdministration.run(args, System.out, System.err));
        }
        SpringApplication.run(KeyworkApplication.class, args);
    }
}
