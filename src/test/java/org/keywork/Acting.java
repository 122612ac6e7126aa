package org.keywork;

import java.util.function.Supplier;
import org.keywork.account.SignedInUser;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/** Somebody who is signed in wherever they do something: on any thread, and on any node. */
public record Acting(SignedInUser person) {
    /** Does it with the beans of that node, on the thread that calls; whoever was signed in there is so again afterwards. */
    public <T> T on(ApplicationContext node, Supplier<T> work) {
        var holder = node.getBean(SecurityContextHolderStrategy.class);
        var before = holder.getContext();
        holder.setContext(context());
        try {
            return work.get();
        } finally {
            holder.setContext(before);
        }
    }

    public SecurityContext context() {
        return new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }
}
