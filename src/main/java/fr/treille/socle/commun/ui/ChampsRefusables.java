package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import fr.treille.socle.commun.Refus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The fields of a form by the names that refusals give them: the one way to put a {@link Refus} on its field. A {@link
 * Formulaire} has its own; a form that is no record, of rows that one adds or of fields that come and go, has one itself.
 */
public final class ChampsRefusables {

    private final Map<String, Component> champs = new LinkedHashMap<>();
    private final Map<String, String> titres = new HashMap<>();
    private final Set<Component> refuses = new HashSet<>();
    private final ResumeErreurs resume = new ResumeErreurs();

    /** Of no field yet. */
    public ChampsRefusables() {}

    /** Gives a field the name by which refusals know it; from now on they alone say whether it is right. */
    public <C extends Component> C ajouter(String nom, C champ) {
        if (champ instanceof HasValidation validation) {
            validation.setManualValidation(true);
        }
        if (champ instanceof HasValue<?, ?> valeur) {
            valeur.addValueChangeListener(saisie -> corriger(champ));
        }
        champs.put(nom, champ);
        return champ;
    }

    /** The same of a field that the summary calls otherwise than its label does. */
    public <C extends Component> C ajouter(String nom, String titre, C champ) {
        titres.put(nom, titre);
        return ajouter(nom, champ);
    }

    /** Where a refusal stands that is about no field here, in the place of a message. */
    public <C extends Component & HasValidation> C parDefaut(C place) {
        return ajouter("", place);
    }

    /** What was refused stands until it is changed: it may be right now, and nothing is to be said of it any more. */
    private void corriger(Component champ) {
        if (refuses.remove(champ)) {
            resume.retirer(champ);
            if (faute(champ).isEmpty()) {
                accepter(champ);
            }
        }
    }

    /** Forgets the fields whose names begin so. */
    public void retirer(String debut) {
        champs.keySet().removeIf(nom -> !nom.isEmpty() && nom.startsWith(debut));
    }

    /** What is to be corrected, each a way to its field: for the top of a long form. */
    public Component resume() {
        return resume;
    }

    /**
     * Does something, and says a refusal on its field.
     *
     * @return whether it was done
     */
    public boolean essayer(Runnable acte) {
        return obtenir(() -> {
                    acte.run();
                    return Boolean.TRUE;
                })
                .isPresent();
    }

    /** The same of an act of which something comes; nothing where it was refused. */
    public <R> Optional<R> obtenir(Supplier<R> acte) {
        accepter();
        if (mauvaises()) {
            return Optional.empty();
        }
        try {
            return Optional.of(acte.get());
        } catch (Refus refus) {
            refuser(refus);
            return Optional.empty();
        }
    }

    /** Whether fields are wrong by themselves, which is said on each of them. */
    public boolean mauvaises() {
        var fautes = new LinkedHashMap<String, String>();
        champs.forEach((nom, champ) -> faute(champ).ifPresent(faute -> fautes.put(nom, faute)));
        fautes.forEach(this::refuser);
        return !fautes.isEmpty();
    }

    private static Optional<String> faute(Component champ) {
        return champ instanceof ChampVerifie verifie ? verifie.faute() : Optional.empty();
    }

    /** Says a refusal on its field. */
    public void refuser(Refus refus) {
        refuser(refus.champ().orElse(""), refus.message());
    }

    /** Says what is wrong on the field of that name, or as a message where there is none, or none that shows. */
    public void refuser(String nom, String message) {
        var champ = champs.get(nom);
        if (champ != null && montre(champ) && marquer(champ, message)) {
            refuses.add(champ);
            if (champ instanceof HasValue<?, ?> valeur && valeur.isEmpty()) {
                // what is refused for being empty is to be filled, and says so from then on
                valeur.setRequiredIndicatorVisible(true);
            }
            resume.ajouter(champ, titres.get(nom));
        } else if (!marquer("", message)) {
            Messages.erreur(message);
        }
    }

    private static boolean montre(Component champ) {
        return champ.isVisible()
                && champ.getParent().map(ChampsRefusables::montre).orElse(true);
    }

    /** Says something on a field, which a summary does not repeat; whether there is such a field. */
    boolean marquer(String nom, String message) {
        return champs.get(nom) instanceof Component champ && marquer(champ, message);
    }

    private static boolean marquer(Component champ, String message) {
        if (champ instanceof HasValidation validation) {
            validation.setErrorMessage(message);
            validation.setInvalid(true);
            champ.scrollIntoView();
            return true;
        }
        return false;
    }

    /** No field is refused any more. */
    public void accepter() {
        resume.vider();
        refuses.clear();
        champs.values().forEach(ChampsRefusables::accepter);
    }

    static void accepter(Component champ) {
        if (champ instanceof HasValidation validation) {
            validation.setInvalid(false);
        }
    }

    /** Does something that this field alone is about: a refusal that names a field stands on it. */
    static boolean surUnChamp(Component champ, Runnable acte) {
        if (champ instanceof HasValidation validation) {
            validation.setManualValidation(true);
        }
        accepter(champ);
        var faute = faute(champ);
        if (faute.isPresent()) {
            return !marquer(champ, faute.get());
        }
        try {
            acte.run();
            return true;
        } catch (Refus refus) {
            if (refus.champ().isEmpty() || !marquer(champ, refus.message())) {
                Messages.erreur(refus.message());
            }
            return false;
        }
    }
}
