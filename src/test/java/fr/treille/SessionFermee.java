package fr.treille;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Signs out whoever a test signed in: the next one is nobody until it says who. */
class SessionFermee implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext contexte) {
        SecurityContextHolder.clearContext();
    }
}
