package org.keywork;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A GreenMail that the running portal sends its mail to. */
public class SmtpServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MAIL.start();
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + MAIL.getSmtp().getPort())
                .applyTo(context);
    }
}
