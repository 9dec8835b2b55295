package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.converter.Converter;
import fr.treille.socle.commun.Refus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form bound to the components of a record, by name: how each is shown, read, and wrong by itself.
 *
 * @param <S> the record
 */
final class LiaisonsRecord<S extends Record> {

    /**
     * How a component is shown and read.
     *
     * @param champ the field on which a refusal stands, null for none
     */
    record Lien(@Nullable Component champ, Supplier<@Nullable Object> lecture, Consumer<@Nullable Object> ecriture) {}

    private final ComposantesRecord<S> type;
    private final Binder<Map<String, @Nullable Object>> binder = new Binder<>();
    private final Map<String, Lien> liens = new LinkedHashMap<>();
    /** Those that the binder does not know. */
    private final Set<String> autres = new LinkedHashSet<>();

    LiaisonsRecord(Class<S> type) {
        this.type = new ComposantesRecord<>(type);
    }

    <V, C extends Component & HasValue<?, V>> void lier(C champ, String nom) {
        lier(champ, nom, champ(champ));
    }

    <P, V, C extends Component & HasValue<?, P>> void lier(
            C champ,
            String nom,
            Function<@Nullable P, ? extends @Nullable V> lecture,
            Function<@Nullable V, ? extends @Nullable P> ecriture) {
        lier(
                champ,
                nom,
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
    private <V, C extends Component & HasValue<?, ?>> void lier(
            C champ, String nom, Binder.BindingBuilder<Map<String, @Nullable Object>, V> liaison) {
        type.exiger(nom);
        liaison.bind(valeurs -> (V) valeurs.get(nom), (valeurs, valeur) -> valeurs.put(nom, valeur));
        liens.put(nom, new Lien(champ, champ::getValue, valeur -> ((HasValue<?, Object>) champ).setValue(valeur)));
    }

    @SuppressWarnings("unchecked")
    <V extends @Nullable Object> void lierAutrement(
            @Nullable Component champ, String nom, Supplier<V> lecture, Consumer<V> ecriture) {
        type.exiger(nom);
        liens.put(nom, new Lien(champ, lecture::get, valeur -> ecriture.accept((V) valeur)));
        autres.add(nom);
    }

    /** How that component is shown. */
    Lien lien(String nom) {
        return Objects.requireNonNull(liens.get(nom), () -> "No field shows " + nom);
    }

    /** Its values by name. */
    Map<String, @Nullable Object> valeurs(S saisie) {
        return type.valeurs(saisie);
    }

    /** Gives each field its value, which is right. */
    void montrer(Map<String, @Nullable Object> valeurs) {
        binder.readBean(valeurs);
        autres.forEach(nom -> lien(nom).ecriture().accept(valeurs.get(nom)));
    }

    /** What the fields show, as they show it. */
    Map<String, @Nullable Object> montre() {
        var valeurs = new HashMap<String, @Nullable Object>();
        liens.forEach((nom, lien) -> valeurs.put(nom, lien.lecture().get()));
        return valeurs;
    }

    /**
     * What is wrong by itself, in the order of the fields.
     *
     * @param obligatoires what is said of those that must be filled and are not
     */
    Map<String, String> fautes(Map<String, String> obligatoires) {
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
        return erreurs;
    }

    /** The record of what is typed, over these values; null where a field is wrong. */
    @Nullable
    S lire(Map<String, @Nullable Object> depart) {
        var valeurs = new LinkedHashMap<String, @Nullable Object>(depart);
        return binder.writeBeanIfValid(valeurs) ? creer(valeurs) : null;
    }

    /** The same right or not, as far as it can be told. */
    S brouillon(Map<String, @Nullable Object> depart) {
        var valeurs = new LinkedHashMap<String, @Nullable Object>(depart);
        binder.writeBeanAsDraft(valeurs, true);
        return creer(valeurs);
    }

    private S creer(Map<String, @Nullable Object> valeurs) {
        autres.forEach(nom -> valeurs.put(nom, lien(nom).lecture().get()));
        return type.creer(valeurs);
    }
}
