package fr.treille.dossier.notation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import fr.treille.dossier.notation.FicheSaisie;
import fr.treille.dossier.notation.MaFiche;
import fr.treille.dossier.notation.NoteLue;
import fr.treille.dossier.notation.NoteSaisie;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.ChampsRefusables;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** A sheet to fill: a score and a comment a line, what it adds up to said as one types. */
class FormulaireFiche extends Div implements BeforeLeaveObserver {

    private record Ligne(BigDecimalField note, TextArea commentaire) {}

    private final long grappeId;
    private final List<Ligne> lignes = new ArrayList<>();
    private final ChampsRefusables champs = new ChampsRefusables();
    private final SaisieEnCours enCours = new SaisieEnCours(this);
    private final Span total = new Span();
    private final int maximum;
    private int version;
    private boolean faite;

    FormulaireFiche(long grappeId, MaFiche depart) {
        this.grappeId = grappeId;
        this.version = depart.version();
        this.maximum = depart.notes().stream().mapToInt(NoteLue::maximum).sum();
        addClassName("notation-formulaire");
        total.getElement().setAttribute("role", "status");
        total.addClassName("notation-total");
        var critere = "";
        for (var note : depart.notes()) {
            if (!note.critere().equals(critere)) {
                critere = note.critere();
                add(new H3(critere));
            }
            add(ligne(note));
        }
        add(total);
        compter();
        enCours.enregistree();
    }

    private Div ligne(NoteLue depart) {
        var rang = lignes.size();
        var note = champs.ajouter(FicheSaisie.champNote(rang), new BigDecimalField(depart.libelle()));
        note.setSuffixComponent(new Span("/ " + depart.maximum()));
        note.setHelperText(depart.regarde());
        note.setValue(depart.note());
        note.setValueChangeMode(ValueChangeMode.ON_BLUR);
        note.addValueChangeListener(change -> compter());
        var commentaire = new TextArea("Commentaire");
        commentaire.setAriaLabel("Commentaire sur «\u00A0" + depart.libelle() + "\u00A0»");
        commentaire.setMaxLength(Bornes.NOTE);
        commentaire.setMinRows(1);
        commentaire.setMaxRows(5);
        commentaire.setValue(depart.commentaire());
        champs.ajouter(FicheSaisie.champCommentaire(rang), commentaire);
        lignes.add(new Ligne(note, commentaire));
        var ligne = new Div(note, commentaire);
        ligne.addClassName("notation-ligne");
        return ligne;
    }

    private void compter() {
        var somme = lignes.stream()
                .map(ligne -> ligne.note().getValue())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var manque =
                lignes.stream().filter(ligne -> ligne.note().getValue() == null).count();
        total.setText("Total\u00A0: " + TablesNotes.sur(somme, maximum)
                + (manque == 0 ? "" : manque == 1 ? ", une ligne à noter" : ", " + manque + " lignes à noter"));
    }

    private FicheSaisie saisie() {
        return new FicheSaisie(
                grappeId,
                version,
                lignes.stream()
                        .map(ligne -> new NoteSaisie(
                                ligne.note().getValue(), ligne.commentaire().getValue()))
                        .toList());
    }

    /** Keeps it as it stands: one goes on typing. */
    void garder(ToIntFunction<FicheSaisie> acte) {
        if (champs.essayer(() -> version = acte.applyAsInt(saisie()))) {
            enCours.enregistree();
            Messages.succes("Le brouillon est enregistré.");
        }
    }

    /** Does something that ends it. */
    void faire(Consumer<FicheSaisie> acte, Runnable ensuite) {
        if (champs.essayer(() -> acte.accept(saisie()))) {
            faite = true;
            ensuite.run();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent depart) {
        SaisieEnCours.demander(depart, () -> !faite && enCours.modifiee());
    }
}
