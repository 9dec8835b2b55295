package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.Intention;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form, each bound to a component of the record that the service takes. What nothing is bound to, an id or a
 * version, stays as it was shown. A dialog says its fields, then does one thing:
 *
 * <pre>{@code
 * private final Formulaire<RisqueSaisie> formulaire = new Formulaire<>(RisqueSaisie.class);
 * private final TextArea libelle = formulaire.lier(new TextArea("Risque"), RisqueSaisie::libelle);
 *
 * RisqueDialog(ActionService service, RisqueSaisie depart, Runnable ensuite) {
 *     libelle.setMaxLength(Bornes.MOTIF);
 *     formulaire.exiger(RisqueSaisie::libelle, "Dites le risque.");
 *     formulaire.afficher(depart);
 *     add(libelle);
 *     getFooter().add(new Button("Enregistrer", clic -> {
 *         if (formulaire.enregistrer(service::enregistrerRisque, () -> service.risque(depart.id()))) {
 *             close();
 *             ensuite.run();
 *         }
 *     }));
 * }
 * }</pre>
 *
 * <p>A {@link Refus} stands on the field that it is about ({@code Refus.sur(RisqueSaisie::libelle, "…")}), until that field is
 * changed; one that is about no field here is said as a message. What is typed always stays. When somebody else saved the same
 * thing meanwhile, the fields that this person had left alone take the new values, those typed stay, and the message says so: the
 * next time goes over the version now seen.
 *
 * <p>Sent twice as it is, a form asks one thing: what {@link fr.treille.socle.commun.trace.UneFois} marks is made once.
 *
 * <p>An act that asks for a motif and nothing else needs no record: {@link #surUnChamp}.
 *
 * @param <S> the record
 */
public final class Formulaire<S extends Record> {

    private final LiaisonsRecord<S> liaisons;
    private final Map<String, String> obligatoires = new LinkedHashMap<>();
    private final ChampsRefusables refusables = new ChampsRefusables();
    private final Intention intention = new Intention();
    private Map<String, @Nullable Object> depart = Map.of();
    private Map<String, @Nullable Object> montre = Map.of();

    public Formulaire(Class<S> type) {
        liaisons = new LiaisonsRecord<>(type);
    }

    /** Binds a field to the component that it shows as it is. */
    public <V, C extends Component & HasValue<?, V>> C lier(C champ, Composante<S, ? extends @Nullable V> composante) {
        liaisons.lier(champ, composante.nom());
        return refusables.ajouter(composante.nom(), champ);
    }

    /**
     * Binds a field to a component of another type.
     *
     * @param lecture the component's value from the field's; it may throw a {@link Refus} to say that what is typed is none
     * @param ecriture the field's value from the component's
     */
    public <P, V, C extends Component & HasValue<?, P>> C lier(
            C champ,
            Composante<S, ? extends @Nullable V> composante,
            Function<@Nullable P, ? extends @Nullable V> lecture,
            Function<@Nullable V, ? extends @Nullable P> ecriture) {
        liaisons.lier(champ, composante.nom(), lecture, ecriture);
        return refusables.ajouter(composante.nom(), champ);
    }

    /**
     * Binds what is no field of its own, or several of them, to a component.
     *
     * @param champ on which a refusal stands, null for none
     */
    public <V extends @Nullable Object> void lierAutrement(
            @Nullable Component champ, Composante<S, V> composante, Supplier<V> lecture, Consumer<V> ecriture) {
        liaisons.lierAutrement(champ, composante.nom(), lecture, ecriture);
        if (champ != null) {
            refusables.ajouter(composante.nom(), champ);
        }
    }

    /** One of the several fields by which a component bound otherwise is shown: a refusal of that name stands on it. */
    public <C extends Component> C ajouter(String nom, C champ) {
        return refusables.ajouter(nom, champ);
    }

    /** Forgets the fields whose names begin so. */
    public void oublier(String debut) {
        refusables.retirer(debut);
    }

    /** Where a refusal stands that is about no field here, in the place of a message. */
    public <C extends Component & HasValidation> C parDefaut(C place) {
        return refusables.parDefaut(place);
    }

    /** Says that a field must be filled, and what is said when it is not. */
    public void exiger(Composante<S, ?> composante, String message) {
        var champ = liaisons.lien(composante.nom()).champ();
        if (champ instanceof HasValue<?, ?> valeur) {
            valeur.setRequiredIndicatorVisible(true);
        }
        obligatoires.put(composante.nom(), message);
    }

    /** What is to be corrected, each a way to its field: for the top of a long form. */
    public Component resume() {
        return refusables.resume();
    }

    /** Shows a state, and takes it as what the person starts from. */
    public void afficher(S saisie) {
        depart = liaisons.valeurs(saisie);
        liaisons.montrer(depart);
        montre = liaisons.montre();
        refusables.accepter();
    }

    /** Whether something was typed since. */
    public boolean modifiee() {
        return !montre.equals(liaisons.montre());
    }

    /** What is typed, null where a field says that it is wrong. */
    public @Nullable S lire() {
        refusables.accepter();
        var fautes = liaisons.fautes(obligatoires);
        fautes.forEach(refusables::refuser);
        return fautes.isEmpty() ? liaisons.lire(depart) : null;
    }

    /** What is typed, right or not, as far as it can be told: for a preview. */
    public S brouillon() {
        return liaisons.brouillon(depart);
    }

    /**
     * Does something with what is typed.
     *
     * @return whether it was done; otherwise the form says why
     */
    public boolean enregistrer(Consumer<S> acte) {
        return enregistrer(acte, null);
    }

    /**
     * The same, of something that somebody else may have saved meanwhile.
     *
     * @param actuelle reads the state that is now saved
     */
    public boolean enregistrer(Consumer<S> acte, @Nullable Supplier<S> actuelle) {
        return obtenir(
                        saisie -> {
                            acte.accept(saisie);
                            return Boolean.TRUE;
                        },
                        actuelle)
                .isPresent();
    }

    /** Does something with what is typed, of which something comes; nothing where it was refused. */
    public <R> Optional<R> obtenir(Function<S, R> acte) {
        return obtenir(acte, null);
    }

    /** The same, of something that somebody else may have saved meanwhile. */
    public <R> Optional<R> obtenir(Function<S, R> acte, @Nullable Supplier<S> actuelle) {
        var saisie = lire();
        if (saisie == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(intention.porter(saisie, () -> acte.apply(saisie)));
        } catch (ModificationConcurrente concurrente) {
            if (actuelle == null) {
                Messages.erreur(concurrente.message());
            } else {
                reprendre(actuelle.get(), concurrente);
            }
        } catch (Refus refus) {
            refusables.refuser(refus);
        }
        return Optional.empty();
    }

    /**
     * Does something that does not take what is typed, but may be refused on a field: a removal.
     *
     * @return whether it was done
     */
    public boolean essayer(Runnable acte) {
        return refusables.essayer(acte);
    }

    /** Starts again from what somebody else saved: what was typed here stays, and is told apart from what they wrote. */
    private void reprendre(S autre, ModificationConcurrente concurrente) {
        var avant = depart;
        var typees = liaisons.montre();
        typees.entrySet().removeIf(typee -> Objects.equals(typee.getValue(), montre.get(typee.getKey())));
        afficher(autre);
        Messages.erreur(concurrente.message());
        typees.forEach((nom, typee) -> {
            var lien = liaisons.lien(nom);
            var leur = lien.lecture().get();
            lien.ecriture().accept(typee);
            if (!Objects.equals(avant.get(nom), depart.get(nom))) {
                refusables.marquer(nom, "L’autre personne a mis\u00A0: " + enClair(leur));
            }
        });
    }

    private static String enClair(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> "rien.";
            case LocalDate jour -> Formats.date(jour) + ".";
            case String texte when texte.isBlank() -> "rien.";
            case String texte -> "«\u00A0" + texte + "\u00A0».";
            case Number nombre -> nombre + ".";
            default -> "autre chose. Rechargez la page pour le voir.";
        };
    }

    /** No refusal stands on that field any more. */
    public static void accepter(Component champ) {
        ChampsRefusables.accepter(champ);
    }

    /**
     * Does something that one field is about, without a record: a refusal that names a field stands on it.
     *
     * @return whether it was done
     */
    public static boolean surUnChamp(Component champ, Runnable acte) {
        return ChampsRefusables.surUnChamp(champ, acte);
    }
}
