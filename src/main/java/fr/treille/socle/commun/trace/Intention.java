package fr.treille.socle.commun.trace;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What somebody asks once: a form that they opened and what they typed in it. Clicked twice it is the same one, and what
 * {@link UneFois} marks is done once; corrected, it is another one. Whatever does not come from a form has none.
 */
public final class Intention {

    private static final ScopedValue<String> COURANTE = ScopedValue.newInstance();

    private final String formulaire = UUID.randomUUID().toString();

    /** Of a form that opens. */
    public Intention() {}

    /** Does something with what is typed, of which something comes. */
    public <R> R porter(Object saisie, Supplier<R> acte) {
        var cle = UUID.nameUUIDFromBytes((formulaire + saisie).getBytes(StandardCharsets.UTF_8));
        return ScopedValue.where(COURANTE, cle.toString()).call(acte::get);
    }

    /** The key of what this thread does for somebody. */
    static Optional<String> courante() {
        return COURANTE.isBound() ? Optional.of(COURANTE.get()) : Optional.empty();
    }
}
