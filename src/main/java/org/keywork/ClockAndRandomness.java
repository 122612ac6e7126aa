package org.keywork;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two things that every module takes from one place, so that tests can stand still: time and randomness. */
@Configuration(proxyBeanMethods = false)
class ClockAndRandomness {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Jobs fall due by the same clock as everything else. */
    @Bean
    com.github.kagkarlsson.scheduler.Clock clockOfJobs(Clock clock) {
        return clock::instant;
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }
}
