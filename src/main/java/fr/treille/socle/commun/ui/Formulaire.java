package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.converter.Converter;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * <p>An act that asks for a motif and nothing else needs no record: {@link #surUnChamp}.
 *
 * @param <S> the record
 */
public final class Formulaire<S extends Record> {

    /**
     * How a component is shown and read.
     *
     * @param champ the field on which a refusal stands, null for none
     */
    private record Lien(
            @Nullable Component champ, Supplier<@Nullable Object> lecture, Consumer<@Nullable Object> ecriture) {}

    private final ComposantesRecord<S> type;
    private final Binder<Map<String, @Nullable Object>> binder = new Binder<>();
    private final Map<String, Lien> liens = new LinkedHashMap<>();
    /** Those that the binder does not know. */
    private final Set<String> autres = new LinkedHashSet<>();

    private final Map<String, String> obligatoires = new LinkedHashMap<>();
    private final ResumeErreurs resume = new ResumeErreurs();
    private Map<String, @Nullable Object> depart = Map.of();
    private Map<String, @Nullable Object> montre = Map.of();

    public Formulaire(Class<S> type) {
        this.type = new ComposantesRecord<>(type);
    }

    /** Binds a field to the component that it shows as it is. */
    public <V, C extends Component & HasValue<?, V>> C lier(C champ, Composante<S, ? extends @Nullable V> composante) {
        return lier(champ, composante.nom(), champ(champ));
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
        return lier(
                champ,
                composante.nom(),
                champ(champ)
                        .withConverter(Converter.<P, @Nullable V>from(
                                typee -> {
                                    try {
                                        return Result.ok(lecture.apply(typee));
                                    } catch (Refus refus) {
                                        return Result.error(refus.message());
                                    }
                                },
                                ecriture::apply)));
    }

    /** A component's own rule counts where it has words: « 32/13/2025 » is no date; else the service's does. */
    @SuppressWarnings("unchecked")
    private <V> Binder.BindingBuilder<Map<String, @Nullable Object>, V> champ(HasValue<?, V> champ) {
        var liaison = binder.forField(champ).withDefaultValidator(false);
        return champ instanceof HasValidator<?> regle
                ? liaison.withValidator((valeur, contexte) -> {
                    var resultat =
                            ((HasValidator<V>) regle).getDefaultValidator().apply(valeur, contexte);
                    return resultat.isError() && resultat.getErrorMessage().isBlank()
                            ? ValidationResult.ok()
                            : resultat;
                })
                : liaison;
    }

    @SuppressWarnings("unchecked")
    private <V, C extends Component & HasValue<?, ?>> C lier(
            C champ, String nom, Binder.BindingBuilder<Map<String, @Nullable Object>, V> liaison) {
        if (champ instanceof HasValidation validation) {
            // this form alone says whether a field is right, in its own words
            validation.setManualValidation(true);
        }
        type.exiger(nom);
        liaison.bind(valeurs -> (V) valeurs.get(nom), (valeurs, valeur) -> valeurs.put(nom, valeur));
        liens.put(nom, new Lien(champ, champ::getValue, valeur -> ((HasValue<?, Object>) champ).setValue(valeur)));
        return champ;
    }

    /**
     * Binds what is no field of its own, or several of them, to a component.
     *
     * @param champ on which a refusal stands, null for none
     */
    @SuppressWarnings("unchecked")
    public <V extends @Nullable Object> void lierAutrement(
            @Nullable Component champ, Composante<S, V> composante, Supplier<V> lecture, Consumer<V> ecriture) {
        var nom = type.exiger(composante.nom());
        if (champ instanceof HasValidation validation) {
            validation.setManualValidation(true);
        }
        liens.put(nom, new Lien(champ, lecture::get, valeur -> ecriture.accept((V) valeur)));
        autres.add(nom);
    }

    /** Says that a field must be filled, and what is said when it is not. */
    public void exiger(Composante<S, ?> composante, String message) {
        var champ = lien(composante.nom()).champ();
        if (champ instanceof HasValue<?, ?> valeur) {
            valeur.setRequiredIndicatorVisible(true);
        }
        obligatoires.put(composante.nom(), message);
    }

    private Lien lien(String nom) {
        return Objects.requireNonNull(liens.get(nom), () -> "No field shows " + nom);
    }

    /** What is to be corrected, each a way to its field: for the top of a long form. */
    public Component resume() {
        return resume;
    }

    /** Shows a state, and takes it as what the person starts from. */
    public void afficher(S saisie) {
        depart = type.valeurs(saisie);
        // each field is given its value, and said to be right
        binder.readBean(depart);
        autres.forEach(nom -> lien(nom).ecriture().accept(depart.get(nom)));
        montre = montre();
        oublier();
    }

    private Map<String, @Nullable Object> montre() {
        var valeurs = new HashMap<String, @Nullable Object>();
        liens.forEach((nom, lien) -> valeurs.put(nom, lien.lecture().get()));
        return valeurs;
    }

    /** Whether something was typed since. */
    public boolean modifiee() {
        return !montre.equals(montre());
    }

    /** What is typed, null where a field says that it is wrong. */
    public @Nullable S lire() {
        oublier();
        var erreurs = new LinkedHashMap<String, String>();
        var fautes = binder.validate().getFieldValidationErrors();
        liens.forEach((nom, lien) -> {
            var oubli = obligatoires.get(nom);
            if (oubli != null && lien.champ() instanceof HasValue<?, ?> valeur && valeur.isEmpty()) {
                erreurs.put(nom, oubli);
            }
            fautes.stream()
                    .filter(faute -> faute.getField() == lien.champ())
                    .findFirst()
                    .ifPresent(faute -> erreurs.put(nom, faute.getMessage().orElse("")));
        });
        erreurs.forEach(this::refuser);
        var valeurs = new LinkedHashMap<String, @Nullable Object>(depart);
        if (!erreurs.isEmpty() || !binder.writeBeanIfValid(valeurs)) {
            return null;
        }
        autres.forEach(nom -> valeurs.put(nom, lien(nom).lecture().get()));
        return type.creer(valeurs);
    }

    /** What is typed, right or not, as far as it can be told: for a preview. */
    public S brouillon() {
        var valeurs = new LinkedHashMap<String, @Nullable Object>(depart);
        binder.writeBeanAsDraft(valeurs, true);
        autres.forEach(nom -> valeurs.put(nom, lien(nom).lecture().get()));
        return type.creer(valeurs);
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
            return Optional.of(acte.apply(saisie));
        } catch (ModificationConcurrente concurrente) {
            if (actuelle == null) {
                Messages.erreur(concurrente.message());
            } else {
                reprendre(actuelle.get(), concurrente);
            }
        } catch (Refus refus) {
            refuser(refus.champ().orElse(""), refus.message());
        }
        return Optional.empty();
    }

    /**
     * Does something that does not take what is typed, but may be refused on a field: a removal.
     *
     * @return whether it was done
     */
    public boolean essayer(Runnable acte) {
        oublier();
        try {
            acte.run();
            return true;
        } catch (Refus refus) {
            refuser(refus.champ().orElse(""), refus.message());
            return false;
        }
    }

    /** Says a refusal on its field, or as a message when no field of this form has that name. */
    private void refuser(String nom, String message) {
        var lien = liens.get(nom);
        if (lien == null || !marquer(lien.champ(), message)) {
            Messages.erreur(message);
        } else if (lien.champ() instanceof Component champ) {
            resume.ajouter(champ);
        }
    }

    private static boolean marquer(@Nullable Component champ, String message) {
        if (champ instanceof HasValidation validation) {
            validation.setErrorMessage(message);
            validation.setInvalid(true);
            champ.scrollIntoView();
            return true;
        }
        return false;
    }

    private void oublier() {
        resume.vider();
        liens.values().forEach(lien -> {
            if (lien.champ() instanceof HasValidation validation) {
                validation.setInvalid(false);
            }
        });
    }

    /** Starts again from what somebody else saved: what was typed here stays, and is told apart from what they wrote. */
    private void reprendre(S autre, ModificationConcurrente concurrente) {
        var avant = depart;
        var typees = montre();
        typees.entrySet().removeIf(typee -> Objects.equals(typee.getValue(), montre.get(typee.getKey())));
        afficher(autre);
        Messages.erreur(concurrente.message());
        typees.forEach((nom, typee) -> {
            var lien = lien(nom);
            var leur = lien.lecture().get();
            lien.ecriture().accept(typee);
            if (!Objects.equals(avant.get(nom), depart.get(nom))) {
                marquer(lien.champ(), "L’autre personne a mis\u00A0: " + enClair(leur));
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

    /**
     * Does something that one field is about, without a record: a refusal that names a field stands on it.
     *
     * @return whether it was done
     */
    public static boolean surUnChamp(Component champ, Runnable acte) {
        if (champ instanceof HasValidation validation) {
            validation.setManualValidation(true);
            validation.setInvalid(false);
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
