package fr.treille;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each module depends only on those it declares. */
class ModulesTest {

    @Test
    void les_modules_respectent_leurs_frontieres() {
        ApplicationModules.of(Treille.class).verify();
    }
}
