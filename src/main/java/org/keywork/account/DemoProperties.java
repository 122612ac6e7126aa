package org.keywork.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param enabled whether accounts with a published password are made at start: for a laptop only */
@ConfigurationProperties("keywork.demo")
record DemoProperties(@DefaultValue("true") boolean enabled) {}
