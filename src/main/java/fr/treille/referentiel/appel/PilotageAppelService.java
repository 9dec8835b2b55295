package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.regle.DifferencesRegles;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.courrier.edition.CatalogueModeles;
import fr.treille.socle.courrier.edition.UsageModele;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.territoire.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the calls of the caller's région: copied from the year before, edited as drafts, published for good, then changed
 * only by dated amendments.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('PILOTER_APPELS')")
public class PilotageAppelService {

    private final AppelRepository appels;
    private final Regions regions;
    private final CatalogueModeles modeles;
    private final Clock horloge;

    PilotageAppelService(AppelRepository appels, Regions regions, CatalogueModeles modeles, Clock horloge) {
        this.appels = appels;
        this.regions = regions;
        this.modeles = modeles;
        this.horloge = horloge;
    }

    /**
     * What {@link #copier} will make.
     *
     * @throws Refus when the call is not of the caller's région
     */
    public CopieAppel apercuCopie(long id) {
        return CopieAppel.de(appels.lire(id).derniereFiche(), tailleMinimale());
    }

    /**
     * Copies a call as the draft of the next year, by its last rules, every date a year later, for the minimum size of the
     * région; its envelope and sources are not copied.
     *
     * @return the draft's identifier
     * @throws Refus when the call is not of the caller's région, or when there is a call of that name and year already
     */
    @Transactional
    @UneFois
    public long copier(long id) {
        var fiche = appels.lire(id).derniereFiche();
        var saisie = CopieAppel.de(fiche, tailleMinimale()).saisie(fiche);
        exigerLibre(saisie, 0);
        return ajouter(null, saisie, auteur());
    }

    /** Distinct FINESS géographiques that the région asks of a project, to propose to a new call. */
    public int tailleMinimale() {
        return regions.fiche(region()).tailleMinimale();
    }

    /**
     * Writes a new draft, which follows no other call.
     *
     * @return its identifier
     * @throws Refus on the field that is wrong
     */
    @Transactional
    @UneFois
    public long creer(AppelSaisie saisie) {
        verifier(saisie, 0);
        return ajouter(null, saisie, auteur());
    }

    /**
     * Writes the draft of a call delivered with the product; a région has each once, by its key.
     *
     * @return its identifier
     * @throws Refus when there is a call of that name and year already
     * @throws DataIntegrityViolationException when the région has that delivered call already
     */
    @Transactional
    @UneFois
    public long creerLivre(String cle, AppelSaisie saisie) {
        verifier(saisie, 0);
        return ajouter(cle, saisie, "");
    }

    private long ajouter(@Nullable String livre, AppelSaisie saisie, String auteur) {
        return appels.save(Appel.nouveau(region(), livre, saisie, auteur, horloge.instant()))
                .id();
    }

    /**
     * Rewrites a draft.
     *
     * @param vue the draft that the person was editing
     * @throws Refus on the field that is wrong; when it is published, or not of the caller's région
     * @throws ModificationConcurrente with what changed, when somebody else saved it meanwhile
     */
    @Transactional
    public void modifier(AppelFiche vue, AppelSaisie saisie) {
        var appel = appels.pourEcrire(vue.id());
        if (appel.version() != saisie.version()) {
            throw new ModificationConcurrente(DifferencesAppel.entre(vue, appel.derniereFiche()));
        }
        verifier(saisie, vue.id());
        appel.modifier(saisie, auteur());
    }

    private void verifier(AppelSaisie saisie, long id) {
        var aujourdhui = LocalDate.now(horloge);
        PlageDates.APPEL.exiger("enveloppeLe", saisie.enveloppeLe(), aujourdhui);
        for (int rang = 0; rang < saisie.fenetres().size(); rang++) {
            for (var jalon : saisie.fenetres().get(rang).jalons()) {
                PlageDates.APPEL.exiger("fenetres." + rang + "." + jalon.etape(), jalon.date(), aujourdhui);
            }
        }
        exigerLibre(saisie, id);
        exigerRegles(saisie.regles());
    }

    private void exigerRegles(Regles regles) {
        regles.exigerLongueurs();
        for (var usage : UsageModele.values()) {
            modeles.exiger(usage, regles.modeles().nom(usage));
        }
    }

    /**
     * Publishes a draft, for good.
     *
     * @throws Refus when it is published already, has no window, or one whose days are out of order
     */
    @Transactional
    public void publier(long id, int version) {
        ecrire(id, version).publier();
    }

    /**
     * What an amendment will change.
     *
     * @throws Refus as {@link #amender}
     */
    public List<Difference> apercuAmendement(long id, AmendementSaisie saisie) {
        var appel = appels.lire(id);
        exigerRegles(saisie.regles());
        appel.verifierAmendement(saisie, LocalDate.now(horloge));
        return DifferencesRegles.entre(appel.derniereFiche().regles(), saisie.regles());
    }

    /**
     * Adds an edition of the rules to a published call; files deposited before its first day keep theirs.
     *
     * @throws Refus without motive, on a first day that is not after today and after that of the last edition, when
     *     nothing changes, or when the call is a draft
     */
    @Transactional
    public void amender(long id, AmendementSaisie saisie) {
        exigerRegles(saisie.regles());
        ecrire(id, saisie.version()).amender(saisie, LocalDate.now(horloge), auteur(), horloge.instant());
    }

    private void exigerLibre(AppelSaisie saisie, long saufId) {
        if (appels.existsByRegionCodeAndAnneeAndIntituleAndIdNot(region(), saisie.annee(), saisie.intitule(), saufId)) {
            throw Refus.surChamp(
                    "intitule",
                    "Un appel à projets «\u00A0" + saisie.intitule() + "\u00A0» existe déjà pour " + saisie.annee()
                            + ".");
        }
    }

    private static String region() {
        return AgentConnecte.courant().regionCode();
    }

    private static String auteur() {
        return AgentConnecte.courant().nomComplet();
    }

    private Appel ecrire(long id, int version) {
        var appel = appels.pourEcrire(id);
        ModificationConcurrente.exigerVersion(appel.version(), version);
        return appel;
    }
}
