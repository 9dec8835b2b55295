package fr.treille.socle.commun;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the programme says no. The message is in French, says what happened and what to do, and is shown as it is;
 * when the refusal concerns one field of a form, {@link #champ()} names it.
 */
public class Refus extends RuntimeException {

    private final @Nullable String champ;

    /** A refusal that concerns no field in particular. */
    public Refus(String message) {
        this(null, message);
    }

    /** For subclasses, and for {@link #surChamp}. */
    protected Refus(@Nullable String champ, String message) {
        // a refusal is an answer, not a fault: no stack trace is worth its price on an import of 100 000 lines
        super(message, null, false, false);
        this.champ = champ;
    }

    /**
     * A refusal to show on one field.
     *
     * @param champ name of the field, that of the record component of the form's input (for example {@code courriel})
     */
    public static Refus surChamp(String champ, String message) {
        return new Refus(champ, message);
    }

    /** The same, on the component of a form's input that the compiler knows: {@code Refus.sur(ActionSaisie::libelle, "…")}. */
    public static <S> Refus sur(Composante<S, ?> composante, String message) {
        return new Refus(composante.nom(), message);
    }

    /** The field concerned, if there is one. */
    public Optional<String> champ() {
        return Optional.ofNullable(champ);
    }

    /** Same as {@link #getMessage()}, never null. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
