package fr.treille.referentiel.segur;

import fr.treille.referentiel.segur.LectureSons.Cle;
import fr.treille.socle.commun.Refus;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The SONS orders of ESSMS, as the last file says: one list for all régions. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class SonsService {

    private static final int LOT = 500;

    private final RegistreSegur registre;
    private final JdbcClient base;
    private final JdbcTemplate lots;

    SonsService(RegistreSegur registre, JdbcClient base, JdbcTemplate lots) {
        this.registre = registre;
        this.base = base;
        this.lots = lots;
    }

    /** A page of the orders of which the FINESS number begins so, by number and day; all of them for « ». */
    public List<BeneficiaireSons> rechercher(String finess, Pageable page) {
        return base.sql("SELECT * FROM sons_beneficiaire WHERE finess LIKE CONCAT(:debut, '%')"
                        + " ORDER BY finess, commande_le LIMIT :taille OFFSET :depart")
                .param("debut", finess)
                .param("taille", page.getPageSize())
                .param("depart", page.getOffset())
                .query(SonsService::ligne)
                .list();
    }

    /** How many {@link #rechercher} gives in all. */
    public long compter(String finess) {
        return base.sql("SELECT COUNT(*) FROM sons_beneficiaire WHERE finess LIKE CONCAT(:debut, '%')")
                .param("debut", finess)
                .query(Long.class)
                .single();
    }

    /** The last import, nothing before the first one. */
    public Optional<ImportSegur> dernierImport() {
        return registre.dernier(ListeSegur.SONS);
    }

    /**
     * What recording a file would change, line by line.
     *
     * @throws Refus when it is no such list
     */
    @PreAuthorize("hasRole('PILOTER_APPELS')")
    public ApercuImport examiner(String nom, Path fichier) {
        return comparer(nom, fichier, null);
    }

    /**
     * Records a file: it is the whole list, and what it no longer holds is said absent.
     *
     * @throws Refus as {@link #examiner}
     */
    @Transactional
    @PreAuthorize("hasRole('PILOTER_APPELS')")
    public ApercuImport importer(String nom, Path fichier) {
        return comparer(nom, fichier, registre.aujourdhui());
    }

    /** @param leJour null to record nothing */
    private ApercuImport comparer(String nom, Path fichier, @Nullable LocalDate leJour) {
        var lue = LectureSons.lire(fichier, registre.aujourdhui());
        Map<Cle, BeneficiaireSons> liste = new LinkedHashMap<>();
        base.sql("SELECT * FROM sons_beneficiaire")
                .query(SonsService::ligne)
                .list()
                .forEach(ligne -> liste.put(Cle.de(ligne), ligne));
        var ecart = Ecart.entre(liste, lue.lignes(), connue -> connue.absentDepuis() == null);
        var apercu = ecart.apercu(nom, lue);
        if (leJour != null) {
            ecrire(ecart.nouvelles());
            ecrire(ecart.modifiees());
            lots.batchUpdate(
                    "UPDATE sons_beneficiaire SET absente_depuis = ? WHERE finess = ? AND commande_le = ?",
                    ecart.absentes(),
                    LOT,
                    (ordre, ligne) -> {
                        ordre.setObject(1, leJour);
                        ordre.setString(2, ligne.finess());
                        ordre.setObject(3, ligne.commandeLe());
                    });
            registre.noter(ListeSegur.SONS, fichier, apercu);
        }
        return apercu;
    }

    private void ecrire(List<BeneficiaireSons> lignes) {
        lots.batchUpdate(
                "INSERT INTO sons_beneficiaire (finess, commande_le, annulee_le, va_le, solution) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE annulee_le = VALUES(annulee_le), va_le = VALUES(va_le),"
                        + " solution = VALUES(solution), absente_depuis = NULL",
                lignes,
                LOT,
                (ordre, ligne) -> {
                    ordre.setString(1, ligne.finess());
                    ordre.setObject(2, ligne.commandeLe());
                    ordre.setObject(3, ligne.annuleeLe());
                    ordre.setObject(4, ligne.vaLe());
                    ordre.setString(5, ligne.solution());
                });
    }

    private static BeneficiaireSons ligne(ResultSet rs, int rang) throws SQLException {
        return new BeneficiaireSons(
                rs.getString("finess"),
                rs.getObject("commande_le", LocalDate.class),
                rs.getObject("annulee_le", LocalDate.class),
                rs.getObject("va_le", LocalDate.class),
                rs.getString("solution"),
                rs.getObject("absente_depuis", LocalDate.class));
    }
}
