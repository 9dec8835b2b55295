package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import fr.treille.socle.commun.TexteCherche;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/**
 * What becomes of a text that one types in a field of proposals and leaves there. It is taken when it names one proposal; else
 * the field says why not and keeps it, where the component by itself would empty it without a word.
 *
 * @param <T> what is proposed
 */
final class TexteLaisse<T> {

    /** How many proposals are looked at for the one named. */
    private static final int LUES = 50;

    /** Tells the server what is left in the field, unless the component has just taken it by itself. */
    private static final String FRAPPE = """
            const champ = this;
            if (champ.treilleTexte) { return; }
            champ.treilleTexte = true;
            const un = champ.localName === 'vaadin-combo-box';
            const choisis = () => (un ? [champ.selectedItem] : champ.selectedItems ?? []).filter(Boolean);
            const dire = () => {
              if (champ.readonly || champ.disabled) { return; }
              const texte = champ.inputElement.value.trim();
              // once the component has done what it does itself
              setTimeout(() => {
                const pris = texte === '' || choisis().some(choisi => choisi.label?.trim() === texte);
                if (!pris || champ.treilleRefus) {
                  champ.dispatchEvent(new CustomEvent('texte-laisse', { detail: texte }));
                }
              });
            };
            champ.addEventListener('focusout', () => dire(), true);
            champ.addEventListener('keydown', touche => {
              const vise = champ.opened && document.querySelector(`${champ.localName}-item[focused]`);
              if (touche.key === 'Enter' && !vise) { dire(); }
            }, true);
            """;

    private final ComboBoxBase<?, T, ?> champ;
    private final Consumer<T> choisir;
    private @Nullable BiFunction<Pageable, String, List<T>> pages;
    private String refus = "";

    /**
     * @param choisir takes a proposal, as a click on it does
     * @param laisser told what is left there, which it gives to {@link #lire} unless it knows better
     */
    TexteLaisse(ComboBoxBase<?, T, ?> champ, Consumer<T> choisir, Consumer<String> laisser) {
        this.champ = champ;
        this.choisir = choisir;
        champ.addAttachListener(arrivee -> champ.getElement().executeJs(FRAPPE));
        champ.getElement()
                .addEventListener(
                        "texte-laisse",
                        evenement -> laisser.accept(
                                evenement.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
    }

    /** Where the proposals come from when they are not all in the field. */
    void parmi(BiFunction<Pageable, String, List<T>> lecture) {
        pages = lecture;
    }

    /** Takes the proposal that the text names, by its whole name or as the only one that it finds; else says so. */
    void lire(String texte) {
        if (texte.isBlank()) {
            oublier();
            return;
        }
        var trouvees = trouvees(texte);
        var entieres = trouvees.stream()
                .filter(une -> TexteCherche.de(nom(une)).equals(TexteCherche.de(texte)))
                .toList();
        if (entieres.size() == 1 || trouvees.size() == 1) {
            prendre((entieres.size() == 1 ? entieres : trouvees).getFirst());
        } else {
            refuser(
                    texte,
                    trouvees.isEmpty()
                            ? "Rien ici ne s’appelle «\u00A0" + texte
                                    + "\u00A0»\u00A0: choisissez dans la liste, ou effacez ce texte."
                            : "Plusieurs propositions répondent à «\u00A0" + texte
                                    + "\u00A0»\u00A0: choisissez-en une dans la liste.");
        }
    }

    private void prendre(T proposition) {
        oublier();
        choisir.accept(proposition);
        if (champ instanceof MultiSelectComboBox<?>) {
            champ.getElement().executeJs("this.inputElement.value = ''");
        }
    }

    /** Says why a text is not taken, and leaves it there. */
    void refuser(String texte, String pourquoi) {
        refus = pourquoi;
        champ.setErrorMessage(pourquoi);
        champ.setInvalid(true);
        champ.getElement().executeJs("this.treilleRefus = true; this.inputElement.value = $0", texte);
    }

    /** Nothing is left any more. */
    void oublier() {
        if (!refus.isEmpty()) {
            refus = "";
            champ.setInvalid(false);
            champ.getElement().executeJs("this.treilleRefus = false");
        }
    }

    Optional<String> faute() {
        return refus.isEmpty() ? Optional.empty() : Optional.of(refus);
    }

    private List<T> trouvees(String texte) {
        var lecture = pages;
        return lecture == null
                ? champ.getListDataView()
                        .getItems()
                        .filter(une -> TexteCherche.contient(nom(une), texte))
                        .toList()
                : lecture.apply(PageRequest.of(0, LUES), texte);
    }

    private String nom(T proposition) {
        return champ.getItemLabelGenerator().apply(proposition);
    }
}
