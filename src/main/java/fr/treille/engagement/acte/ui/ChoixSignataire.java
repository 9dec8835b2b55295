package fr.treille.engagement.acte.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.socle.commun.ui.Champs;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who signs a document: said when there is one person, chosen when there are several. */
public class ChoixSignataire extends Div {

    private final Select<SignataireHabilite> choix = new Select<>();
    private final List<SignataireHabilite> possibles;

    /**
     * @param possibles whose delegation is in force for that document
     * @param actuel who signed what it replaces, null for none
     */
    public ChoixSignataire(List<SignataireHabilite> possibles, @Nullable Long actuel) {
        this.possibles = possibles;
        if (possibles.size() == 1) {
            add(Champs.information("Signataire", possibles.getFirst().libelle()));
        } else if (!possibles.isEmpty()) {
            choix.setLabel("Signataire");
            choix.setItemLabelGenerator(SignataireHabilite::libelle);
            choix.setItems(possibles);
            choix.setValue(possibles.stream()
                    .filter(signataire -> Objects.equals(signataire.id(), actuel))
                    .findFirst()
                    .orElse(possibles.getFirst()));
            choix.setWidthFull();
            add(choix);
        }
        addClassName("choix-signataire");
    }

    /** Who was chosen, null when nobody may sign: the service then says why. */
    public @Nullable Long choisi() {
        return possibles.size() > 1
                ? Long.valueOf(choix.getValue().id())
                : possibles.stream().map(SignataireHabilite::id).findFirst().orElse(null);
    }

    /** Calls that at each choice. */
    public void suivre(Runnable suite) {
        choix.addValueChangeListener(changement -> suite.run());
    }
}
